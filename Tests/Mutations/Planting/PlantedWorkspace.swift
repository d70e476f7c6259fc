import Samples

/// The files of a workspace after a mutant was planted, and where it stands.
struct PlantedWorkspace {
  var files: [(path: String, bytes: [UInt8])] = []
  var places: [(path: String, range: Range<Int>)] = []

  init(_ clean: SampleWorkspace, _ mutant: Mutant) throws(HarnessFailure) {
    guard let item = clean.items.first else { throw HarnessFailure("no item") }
    var texts = Dictionary(uniqueKeysWithValues: clean.files.map { ($0.path, $0.text) })
    for edit in mutant.edits {
      let path = try Self.path(edit.file, item, clean)
      var text = texts[path] ?? texts[item.path] ?? ""
      do { try edit.run(&text) } catch { throw HarnessFailure("\(error.reason) in \(path)") }
      texts[path] = text.replacing("〈code〉", with: item.code)
        .replacing("〈main〉", with: item.code.prefix(9) + "000")
    }
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      var (bytes, ranges) = Self.unmarked(text)
      if path == item.path, let damage = mutant.damage { ranges.append(try damage(&bytes)) }
      files.append((path, bytes))
      places += ranges.map { (path, $0) }
    }
    guard !places.isEmpty else { throw HarnessFailure("nothing is planted") }
  }

  private static func path(
    _ place: Edit.Place,
    _ item: SampleWorkspace.Item,
    _ clean: SampleWorkspace
  ) throws(HarnessFailure) -> String {
    let found: String? =
      switch place {
      case .item: item.path
      case .bodies: clean.files.first { $0.path.hasSuffix("bodies.yaml") }?.path
      case .points: clean.files.first { $0.path.hasSuffix("points.yaml") }?.path
      case .laws: clean.files.first { $0.path.hasPrefix("laws/") }?.path
      case .catalogue: "catalogue/\(item.code.prefix(2))/\(item.code).yaml"
      case .mainItem:
        "catalogue/\(item.code.prefix(2))/\(item.code.prefix(9))000.yaml"
      case .sibling: sibling(of: item)
      }
    guard let found else { throw HarnessFailure("no such file") }
    return found
  }

  /// The item's file in another county or city of the same province.
  private static func sibling(of item: SampleWorkspace.Item) -> String? {
    let folders = item.path.split(separator: "/")
    guard folders.count > 2, let file = folders.last else { return nil }
    let others = ["44": "44/4401/440117", "33": "33/3302", "42": "42/4205", "51": "51/5107"]
    return others[String(folders[1])].map { "districts/\($0)/items/\(file)" }
  }

  /// The bytes without the marks, and the ranges between them.
  private static func unmarked(_ text: String) -> ([UInt8], [Range<Int>]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": ranges.append(start..<bytes.count)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    return (bytes, ranges)
  }
}
