import Source

/// Walks a folder for YAML files; what cannot be followed or read is said, never skipped in silence.
package struct WorkspaceListing {
  package private(set) var files: [(location: String, path: String)] = []
  /// What could not be looked at, with the reason.
  package private(set) var failures: [Failure] = []

  package init() {}

  /// What a walk would find among paths, none of which is a link.
  init(paths: [String], below folder: String) {
    let prefix = folder + "/"
    files = paths.filter { path in
      guard path.hasPrefix(prefix), Self.isYAML(path) else { return false }
      return path.dropFirst(prefix.count).split(separator: "/").allSatisfy { !$0.hasPrefix(".") }
    }.map { ($0, $0) }
  }

  /// The listing without some of its files.
  func filtered(_ isKept: (String) -> Bool) -> WorkspaceListing {
    var listing = self
    listing.files = files.filter { isKept($0.path) }
    return listing
  }

  /// The listing with a file that is not on the disk.
  func adding(_ path: String) -> WorkspaceListing {
    var listing = self
    listing.files.append((path, path))
    return listing
  }

  /// Adds every YAML file below a folder; paths are reported below `shown`.
  package mutating func walk(_ folder: String, shown: String) {
    var pending = [(location: folder, path: shown)]
    while let (location, path) = pending.popLast() {
      let entries: [FileSystem.FolderEntry]
      do throws(Failure) {
        entries = try FileSystem.entries(in: location)
      } catch {
        failures.append(error)
        continue
      }
      for entry in entries where !entry.name.hasPrefix(".") {
        let name = entry.name
        let place = location + "/" + name
        let shown = path.isEmpty ? name : path + "/" + name
        switch entry.kind {
        case .folder: pending.append((place, shown))
        case .file:
          if Self.isYAML(name) {
            files.append((place, shown))
          } else if Self.isTextOfYAML(name) {
            refuse(text: shown)
          }
        case .link: follow(place, shown, name)
        case .other, .missing:
          if Self.isYAML(name) {
            failures.append(
              Failure(
                zh: "\(shown) 不是普通文件，没有读取", en: "\(shown) is no regular file and was not read"))
          }
        }
      }
    }
  }

  /// A link is refused where a file or folder would have been read: it may lead out of the workspace.
  private mutating func follow(_ place: String, _ shown: String, _ name: String) {
    let target = FileSystem.targetKind(place)
    guard target == .folder || Self.isYAML(name) else { return }
    refuse(link: shown)
  }

  mutating func refuse(link shown: String) {
    failures.append(
      Failure(
        zh: "\(shown) 是符号链接，为防止读到工作区之外，没有读取",
        en: "\(shown) is a symbolic link and was not followed: it may lead out of the workspace"))
  }

  package static func isYAML(_ name: String) -> Bool {
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return true }
    // Most other names are told by their last letter.
    guard name.utf8.last == UInt8(ascii: "L") || name.utf8.last == UInt8(ascii: "l") else {
      return false
    }
    let small = name.lowercased()
    return small.hasSuffix(".yaml") || small.hasSuffix(".yml")
  }

  /// Whether an editor for plain text has added its own ending to that of a YAML file.
  private static func isTextOfYAML(_ name: String) -> Bool {
    name.utf8.last == UInt8(ascii: "t")
      && (name.hasSuffix(".yaml.txt") || name.hasSuffix(".yml.txt"))
  }

  private mutating func refuse(text shown: String) {
    failures.append(
      Failure(
        zh: "\(shown) 的文件名以 .txt 结尾，没有读取：请改名，去掉 .txt",
        en: "\(shown) ends in .txt and was not read: take .txt off its name"))
  }
}
