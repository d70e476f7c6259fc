package import Standard

/// What a file of a workspace holds, told by its place alone.
package enum FileRole: Hashable, Sendable {
  case settings
  /// A file of the national standard (owner `00`), of a province's profile, or the workspace's own rules.
  case standard(StandardFile.Role, owner: String)
  case laws
  /// A district's bodies; the division's digits follow from the folders.
  case bodies(division: String)
  case points(division: String)
  case form(division: String)
  case catalogue(owner: String)
  case item(division: String)
  /// A file of `templates/`: no YAML, and looked at by those who publish.
  case template
  /// A life event, of the nation (owner `00`) or of a province.
  case event(owner: String)
  /// A YAML file in a place that holds nothing: it would never be read.
  case misplaced

  /// The role of a path below the folder that holds `national/`, `catalogue/`, `districts/` ….
  init(path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    self = Self.role(parts) ?? .misplaced
  }

  /// The owner of what a workspace adds itself: it comes after all provinces.
  static let workspaceOwner = "workspace"

  /// The district whose file it is; nil for what belongs to none.
  package var division: String? {
    switch self {
    case .bodies(let division), .points(let division), .form(let division), .item(let division):
      division.isEmpty ? nil : division
    default: nil
    }
  }

  /// Whether it is a file of an item, a layer or the catalogue.
  package var isOfItems: Bool {
    switch self {
    case .catalogue, .item: true
    default: false
    }
  }

  private static func role(_ parts: [String]) -> FileRole? {
    switch parts.first {
    case "national":
      return StandardFile.Role(path: parts.dropFirst().joined(separator: "/"))
        .map { .standard($0, owner: "00") }
    case "profiles" where parts.count > 2:
      return StandardFile.Role(path: parts.dropFirst(2).joined(separator: "/"))
        .map { .standard($0, owner: parts[1]) }
    case "laws" where parts.count > 1: return .laws
    case "catalogue" where parts.count == 3: return .catalogue(owner: parts[1])
    case "events" where parts.count == 3 && isOwner(parts[1]): return .event(owner: parts[1])
    case "rules.yaml" where parts.count == 1: return .standard(.rules, owner: workspaceOwner)
    case "lists.yaml" where parts.count == 1: return .standard(.lists, owner: workspaceOwner)
    case "districts": return district(Array(parts.dropFirst()))
    default: return nil
    }
  }

  private static func isOwner(_ folder: String) -> Bool {
    folder.utf8.count == 2 && folder.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func district(_ parts: [String]) -> FileRole? {
    let folders = parts.prefix { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let rest = Array(parts.dropFirst(folders.count))
    guard let division = folders.last, Division.isPath(Array(folders)), let name = rest.last else {
      return nil
    }
    switch (rest.count, rest.first) {
    case (1, _) where name == "bodies.yaml": return .bodies(division: division)
    case (1, _) where name == "points.yaml": return .points(division: division)
    case (2, "items"): return .item(division: division)
    case (2, "forms"): return .form(division: division)
    default: return nil
    }
  }
}

/// A file to read: how reports call it, what it holds.
struct WorkspaceFile: Hashable, Sendable {
  /// Its path as reports print it: relative to the workspace.
  let path: String
  let role: FileRole

  /// Whether it is a file of an item, a layer or the catalogue.
  var isOfItems: Bool { role.isOfItems }

  /// Whether it is a file of the national standard, of a profile or of the workspace's own rules.
  var isOfStandard: Bool {
    guard case .standard = role else { return false }
    return true
  }
}

/// Tells what files hold, one folder after another: files of items stand beside thousands of their kind.
struct FolderRoles {
  /// The folder that holds `national/`, `catalogue/`, `districts/` ….
  let base: String
  private var last: (folder: Substring, role: FileRole)?

  init(base: String) { self.base = base }

  mutating func role(of path: String) -> FileRole {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    let folder = path[..<slash]
    if let last, last.folder == folder { return last.role }
    let role = FileRole(path: String(path.dropFirst(base.count + 1)))
    switch role {
    // Whatever the names are, all files in such a folder are of one kind.
    case .item, .catalogue: last = (folder, role)
    default: last = nil
    }
    return role
  }
}
