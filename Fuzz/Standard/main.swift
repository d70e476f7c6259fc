import BuiltIn
import Compiler
import Publishing
import Source
import Standard
import YAML

/// Builds a standard from any bytes and judges one small item by it.
///
/// An input holds files, separated by the byte FF. The first byte of each says what it is: `a` to `i` a file
/// of the nation in the order of the roles, `A` to `I` one of a province, `R` and `L` rules and lists of
/// the workspace, `Z` its settings, anything else the item. An input that begins with `N` stands on the
/// standard that the binary carries.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe Unit.run(start, count) { await judge($0) }
}

private let day = CalendarDate("2026-06-30") ?? .earliest

/// The files of the standard in the binary, read once.
private let national: [(path: String, role: StandardFile.Role, reading: Reading)] =
  BuiltIn.files(below: "standards/national").enumerated().compactMap { number, file in
    StandardFile.Role(path: String(file.path.dropFirst("standards/national/".count))).map { role in
      let source = SourceText(path: file.path, bytes: file.bytes)
      return (file.path, role, Reading(of: source, file: FileID(number)))
    }
  }

private let usualItem = """
  事项名称: 居住证办理
  基本编码: "442106041002"
  法定办结时限: 20 工作日
  承诺办结时限: 25 工作日
  到办事现场次数: 1
  申请材料:
    - 名称: 居民身份证
      份数: {原件: 1}
  """

private func judge(_ bytes: [UInt8]) async {
  let isAdded = bytes.first == 0x4E
  var files: [StandardFile] = []
  if isAdded {
    files = national.map { StandardFile(role: $0.role, owner: "00", tree: $0.reading.tree) }
  }
  var texts: [(path: String, bytes: [UInt8])] = []
  for part in bytes.dropFirst(isAdded ? 1 : 0).split(separator: 0xFF).prefix(40) {
    guard let letter = part.first else { continue }
    let content = Array(part.dropFirst())
    switch letter {
    case 0x5A: texts.append(("zhun.yaml", content))
    case 0x52: add(.rules, "workspace", content)
    case 0x4C: add(.lists, "workspace", content)
    case 0x61...0x69: add(roles[Int(letter) - 0x61], "00", content)
    case 0x41...0x49: add(roles[Int(letter) - 0x41], "44", content)
    default: texts.append(("districts/44/4401/440113/items/item-\(texts.count).yaml", content))
    }
  }
  if texts.isEmpty { texts = [("districts/44/4401/440113/items/item.yaml", Array(usualItem.utf8))] }

  let (standard, diagnostics) = StandardLoader.load(files)
  for diagnostic in diagnostics {
    judge(diagnostic) { files[$0].tree }
  }
  let workspace = WorkspaceLoader(workers: 1).load(
    texts: texts, standard: standard, division: "440113")
  let verdict = await Checker.verdict(on: workspace, workers: 1, asOf: day)
  for diagnostic in verdict.diagnostics + verdict.suppressed.map(\.diagnostic)
  where diagnostic.rule.code.hasPrefix("ZS") {
    for language in Language.allCases {
      hold(!diagnostic.message(in: language).isEmpty, diagnostic.rule.code)
    }
  }
  // Publishing takes most of the time: one input in four.
  if bytes.count % 4 == 0 { publish(workspace, verdict.diagnostics) }

  func add(_ role: StandardFile.Role, _ owner: String, _ content: [UInt8]) {
    let source = SourceText(path: "\(owner)/\(role.rawValue).yaml", bytes: content)
    let reading = Reading(of: source, file: FileID(files.count))
    guard reading.isUsable else { return }
    files.append(StandardFile(role: role, owner: owner, tree: reading.tree))
  }
}

private let roles = StandardFile.Role.allCases

/// A finding points into its file and is worded in every language.
private func judge(_ diagnostic: Diagnostic, _ tree: (Int) -> Tree) {
  for place in [diagnostic.location] + diagnostic.labels.map(\.location) {
    let count = tree(Int(place.file.index)).source.bytes.count
    hold(place.range.start <= place.range.end, diagnostic.rule.code)
    hold(Int(place.range.end) <= count, diagnostic.rule.code)
  }
  for language in Language.allCases {
    hold(!diagnostic.message(in: language).isEmpty, diagnostic.rule.code)
  }
}

/// What follows from the standard itself: schemas, columns, vocabularies, addresses.
private func publish(_ workspace: Workspace, _ diagnostics: [Diagnostic]) {
  let publication = Publication(
    workspace, diagnostics, withErrors: true, outputs: Set(Output.all.map(\.id)), generator: "zhun")
  for output in Output.all where !dear.contains(output.id) {
    guard let files = try? output.rendered(publication) else {
      broken("\(output.id) could not be made")
    }
    for (path, bytes) in files where !path.hasSuffix(".xlsx") && !path.hasSuffix(".sqlite") {
      hold(!path.contains("..") && !path.hasPrefix("/"), path)
      hold(String(validating: bytes, as: UTF8.self) != nil, path)
    }
  }
}

/// What takes long and depends little on the standard: pages and a database.
private let dear: Set<String> = ["guides", "assets", "database", "openapi", "answers"]
