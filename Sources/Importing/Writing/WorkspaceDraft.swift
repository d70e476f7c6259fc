import Source
import Standard
import YAML

/// The files of a workspace made from imported records.
package struct WorkspaceDraft {
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]
  }

  package private(set) var files: [File] = []
  package private(set) var itemCount = 0
  var report: ImportReport
  private let standard: Standard
  private let builder: NodeBuilder
  private var laws = LawRegister()

  init(
    _ standard: Standard,
    items: [ImportedItem],
    catalogue: [ImportedItem],
    laws known: [ImportedItem],
    report: ImportReport
  ) {
    self.standard = standard
    self.report = report
    builder = NodeBuilder(grammar: standard.grammar)
    for law in known { laws.add(law.content) }
    let items = items.map { named($0) }
    let catalogue = catalogue.map { named($0) }
    writeCatalogue(catalogue)
    writeItems(items, over: catalogue)
    writeLaws()
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  // MARK: Laws

  /// The item with laws called by their names, and without what their register says of them.
  private mutating func named(_ item: ImportedItem) -> ImportedItem {
    var item = item
    item.content = named(item.content)
    return item
  }

  private mutating func named(_ content: Content) -> Content {
    switch content {
    case .list(let entries): return .list(entries.map { named($0) })
    case .record(let members):
      var result: [Content.Member] = []
      for member in members {
        if case .reference(.laws, _) = member.element.kind, member.content.members != nil,
          let name = laws.name(of: member.content)
        {
          result.append(Content.Member(member.element, .text(name)))
        } else {
          result.append(Content.Member(member.element, named(member.content)))
        }
      }
      return .record(withoutRegistered(result))
    default: return content
    }
  }

  /// A legal basis takes number, issuers and days from the register of laws.
  private func withoutRegistered(_ members: [Content.Member]) -> [Content.Member] {
    guard let name = members["law"]?.string, let law = laws.law(name), members["clause"] != nil
    else { return members }
    return members.filter { member in
      guard ["number", "issuers", "inForce", "expires", "link"].contains(member.element.id) else {
        return true
      }
      guard let known = law[member.element.id] else { return true }
      return known.entries != member.content.entries
    }
  }

  private mutating func writeLaws() {
    guard !laws.laws.isEmpty else { return }
    let entries = laws.laws.map { Node.map(builder.fields($0)) }
    add("standards/laws/imported.yaml", [("法规", .list(entries))])
  }

  // MARK: Catalogue and items

  private mutating func writeCatalogue(_ records: [ImportedItem]) {
    var taken: Set<String> = []
    for record in records {
      guard let code = record.text(["basicCode"]), code.utf8.count == 12, PlainName.isOne(code)
      else {
        report.unplaced(
          file: "", field: "CATALOG_CODE", record.text(["basicCode"]) ?? "",
          Wording(
            zh: "目录记录没有 12 位的基本编码，没有导入",
            en: "a catalogue record without a basic code of twelve characters was left out"),
          item: record.key)
        continue
      }
      guard taken.insert(code.lowercased()).inserted else {
        report.unplaced(
          file: "", field: "CATALOG_CODE", code,
          Wording(zh: "目录里另有一条同一编码的记录", en: "another catalogue record has this code"),
          item: record.key)
        continue
      }
      add("standards/catalogue/\(code.prefix(2))/\(code).yaml", builder.fields(record.content))
    }
  }

  private mutating func writeItems(_ items: [ImportedItem], over catalogue: [ImportedItem]) {
    let bases = Dictionary(
      catalogue.compactMap { record in record.text(["basicCode"]).map { ($0, record.content) } }
    ) { first, _ in first }
    var groups: [String: [ImportedItem]] = [:]
    for item in items { groups[item.division ?? "", default: []].append(item) }
    for (division, items) in groups.sorted(by: { $0.key < $1.key }) {
      let folder =
        "standards/districts/" + Division.ancestry(of: division).joined(separator: "/") + "/"
      let registers = DivisionRegisters(items, standard)
      var taken: Set<String> = []
      var numbers: [String: Int] = [:]
      for item in items {
        let content = registers.named(item.content)
        let base = item.text(["basicCode"]).flatMap { bases[$0] }
        let fields =
          base.map { builder.fields(content, over: $0, always: ["basicCode"]) }
          ?? builder.fields(content)
        guard !fields.isEmpty else {
          report.unplaced(
            file: "", field: "TASK_GUID", item.key,
            Wording(
              zh: "这条记录没有一个值可以放置，没有导入", en: "a record of which no value can be placed was left out"),
            item: item.key)
          continue
        }
        itemCount += 1
        let name = Self.fileName(of: item, &taken, &numbers)
        add("\(folder)items/\(name).yaml", fields)
        attachments(item.content, division)
      }
      for (name, key, entries) in [
        ("bodies", "实施主体", registers.bodies), ("points", "办理点", registers.points),
      ] where !entries.isEmpty {
        add("\(folder)\(name).yaml", [(key, .list(entries.map { .map(builder.fields($0)) }))])
      }
    }
  }

  /// A name of codes that no other item of the division has.
  private static func fileName(
    of item: ImportedItem, _ taken: inout Set<String>, _ numbers: inout [String: Int]
  ) -> String {
    let names =
      [item.file, item.text(["basicCode"]), item.text(["handlingCode"]), item.text(["code"])]
      .compactMap(\.self).filter(PlainName.isOne) + ["item"]
    for name in names where taken.insert(name.lowercased()).inserted { return name }
    let first = names[0].lowercased()
    var number = numbers[first] ?? 2
    while !taken.insert("\(first)-\(number)").inserted { number += 1 }
    numbers[first] = number + 1
    return "\(names[0])-\(number)"
  }

  /// The files that an item names: records tell their names and do not carry them.
  private mutating func attachments(_ content: Content, _ division: String) {
    switch content {
    case .list(let entries): for entry in entries { attachments(entry, division) }
    case .record(let members):
      for member in members {
        if member.element.kind == .attachment, let text = member.content.string,
          !["有", "无"].contains(text), !text.contains("://"), !text.hasPrefix("mailto:"),
          !text.hasPrefix("tel:")
        {
          report.attach("\(division): \(text)")
        }
        attachments(member.content, division)
      }
    default: break
    }
  }

  private mutating func add(_ path: String, _ fields: NodeBuilder.Fields) {
    files.append(File(path: path, bytes: YAMLText.file(fields)))
  }
}
