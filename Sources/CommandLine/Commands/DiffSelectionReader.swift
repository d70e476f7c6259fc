import Compiler
import Source
import Standard
import YAML

/// Finds what the words of a selection mean in one workspace.
struct DiffSelectionReader {
  private let workspace: Workspace
  private let files: Set<FileID>?
  private let paths: [String]

  init(_ workspace: Workspace, _ files: Set<FileID>?, paths: [String]) throws(Failure) {
    guard !workspace.items.isEmpty, files?.isEmpty != true else {
      throw Failure(zh: "没有可以比对的事项", en: "There is no item to compare")
    }
    self.workspace = workspace
    self.files = files
    self.paths = paths
  }

  func selection(_ options: DiffSelectionOptions) throws(Failure) -> Comparison.Selection {
    var selection = Comparison.Selection()
    selection.paths = paths
    selection.files = files
    for name in options.item { selection.items.formUnion(try items(name)) }
    for name in options.district { selection.divisions.append(try division(name)) }
    for name in options.element { selection.elements.append(try element(name)) }
    for name in options.uniformity { selection.classes.insert(try uniformity(name)) }
    for name in options.kind { selection.kinds.insert(try kind(name)) }
    return selection
  }

  /// What `--against` names.
  func measure(_ name: String?) throws(Failure) -> Comparison.Measure {
    switch name {
    case nil: return .catalogueThenMajority
    case "standard", "标准", "目录": return .standard
    case "consensus", "共识", "多数": return .consensus
    case let name?:
      let digits = try division(
        name, Wording(zh: "，也可以写 standard 或 consensus", en: "; or say standard or consensus"))
      guard workspace.items.contains(where: { $0.division == digits }) else {
        let name = workspace.division(digits)?.name ?? digits
        throw Failure(
          zh: "\(name) 没有自己的事项，不能作为比对的基准：请给出一个区县",
          en: "\(name) has no items of its own to compare with: name one district")
      }
      return .district(digits)
    }
  }

  /// The basic codes of a code or a name; several items may have one name.
  private func items(_ name: String) throws(Failure) -> Set<String> {
    let found = workspace.items.filter { item in
      item.basicCode == name || item.name == name || item.record.string(.code) == name
        || item.catalogue?.string(.name) == name
    }
    let codes = Set(found.compactMap(\.basicCode))
    guard codes.isEmpty else { return codes }
    let names = Set(workspace.items.flatMap { [$0.basicCode, $0.name].compactMap(\.self) })
    let meant = Suggestion(for: name, among: names.sorted()).wording
    throw Failure(zh: "没有事项 \(name)\(meant.zh)", en: "There is no item \(name)\(meant.en)")
  }

  /// The shortest digits of a division in which items are carried out.
  private func division(
    _ name: String, _ hint: Wording = Wording(zh: "", en: "")
  ) throws(Failure) -> String {
    let digits = Set(workspace.items.map(\.division))
    if !name.isEmpty, name.allSatisfy(\.isASCII), name.allSatisfy(\.isNumber) {
      let prefix = Division.prefix(of: name)
      if digits.contains(where: { $0.hasPrefix(prefix) }) { return prefix }
    }
    let named = workspace.standard.divisions.all.filter { $0.name == name }.map(\.prefix)
    let found = named.filter { prefix in digits.contains { $0.hasPrefix(prefix) } }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      throw Failure(
        zh: "\(name) 不止一处：\(found.joined(separator: "、"))，请写区划代码",
        en: "There are several \(name): \(found.joined(separator: ", ")); give the digits")
    }
    if let known = named.first ?? workspace.division(name)?.prefix {
      throw Failure(
        zh: "\(workspace.division(known)?.name ?? name) \(known) 没有事项\(hint.zh)",
        en: "\(workspace.division(known)?.name ?? name) \(known) carries out no item\(hint.en)")
    }
    let above = digits.flatMap { workspace.standard.divisions.path(to: $0) }
    let names = Set(above.flatMap { [$0.name, $0.prefix] }).union(digits).sorted()
    let meant = Suggestion(for: name, among: names).wording
    throw Failure(
      zh: "没有地区 \(name)\(meant.zh)\(hint.zh)",
      en: "There is no district \(name)\(meant.en)\(hint.en)")
  }

  /// The elements from one of items on, each in the record of the one before it.
  private func element(_ name: String) throws(Failure) -> [Element] {
    var path: [Element] = []
    var shape = workspace.standard[shape: "item"]
    for part in name.split(omittingEmptySubsequences: false, whereSeparator: { "./".contains($0) })
    {
      let key = part.filter { $0 != " " }
      guard let record = shape else {
        let last = path.last?.title ?? Wording(zh: "", en: "")
        throw Failure(
          zh: "要素 \(name)：“\(last.zh)”下面没有更细的要素",
          en: "Element \(name): \(last.en) has no elements of its own")
      }
      guard let element = record.element(key: Text(String(key))) else {
        let meant = Suggestion(for: String(key), among: record.keys).wording
        throw Failure(
          zh: "没有要素 \(name)\(meant.zh)", en: "There is no element \(name)\(meant.en)")
      }
      path.append(element)
      shape = element.kind.recordID.flatMap { workspace.standard[shape: $0] }
    }
    return path
  }

  private func uniformity(_ name: String) throws(Failure) -> Uniformity {
    let found = Uniformity.allCases.first { $0.rawValue == name || $0.title.zh == name }
    if let found { return found }
    let names = Uniformity.allCases.flatMap { [$0.rawValue, $0.title.zh] }
    let meant = Suggestion(for: name, among: names).wording
    throw Failure(
      zh: "没有差异类别 \(name)\(meant.zh)：有 \(names.joined(separator: "、"))",
      en: "There is no class \(name)\(meant.en): \(names.joined(separator: ", "))")
  }

  private func kind(_ name: String) throws(Failure) -> Comparison.Cell.Kind {
    let kinds = Comparison.Cell.Kind.allCases
    let plain = name.filter { !"-_ ?".contains($0) }.lowercased()
    let found = kinds.first { $0.rawValue.lowercased() == plain || $0.title.zh == name }
    if let found { return found }
    let names = Self.kindNames + kinds.map(\.title.zh)
    let meant = Suggestion(for: name, among: names).wording
    throw Failure(
      zh: "没有差异种类 \(name)\(meant.zh)：有 \(names.joined(separator: "、"))",
      en: "There is no kind \(name)\(meant.en): \(names.joined(separator: ", "))")
  }

  /// The kinds of cells as they are written on the command line.
  static let kindNames = Comparison.Cell.Kind.allCases.map { kind in
    kind == .notComparable ? "not-comparable" : kind.rawValue
  }
}
