import Compiler
import Importing
import Source
import Standard
import YAML

/// Writes a new item: what is known of it, what is to be filled in, what else may be said.
struct ItemDraftWriter {
  private let workspace: Workspace
  private let item: Item
  private let code: BasicCode
  private let owner: ItemDraft.Owner
  private let requirements: RequirementCheck
  /// What the code says of the type, where its owner's list of types is known; it decides what is asked for.
  private let type: CodeValue?
  private(set) var text: BlankText
  private(set) var inherited: [Element] = []

  init(
    _ workspace: Workspace, _ item: Item, _ code: BasicCode, _ owner: ItemDraft.Owner,
    _ language: Language
  ) {
    self.workspace = workspace
    self.item = item
    self.code = code
    self.owner = owner
    requirements = RequirementCheck(names: workspace.standard.grammar.names)
    type =
      item.type ?? workspace.standard.codeList("item-types", owner: code.owner)?.find(code.type)
    text = BlankText(workspace.standard.grammar, language)
  }

  mutating func write() {
    var blanks: [Element] = []
    var others: [Element] = []
    for element in item.record.shape.elements where concernsOwner(element) {
      if element.name != ElementName(.basicCode), element.name != ElementName(.body),
        item.record[element.name] != nil
      {
        inherited.append(element)
      } else if isDemanded(element) {
        blanks.append(element)
      } else if mayBeStated(element) {
        others.append(element)
      }
    }
    remarkOnFile()
    for (section, elements) in sections(of: blanks) {
      text.heading(section)
      for element in elements { add(element) }
    }
    remark(on: others)
  }

  // MARK: What is asked for

  /// A catalogue record holds what is the same everywhere, a division all the rest too.
  private func concernsOwner(_ element: Element) -> Bool {
    switch owner {
    case .division: true
    case .catalogue: [.identity, .standard].contains(element.uniformity)
    }
  }

  private func isDemanded(_ element: Element) -> Bool {
    // Few items need no papers at all: the standard lets them leave the element out, most editors would forget it.
    element.name == ElementName(.materials)
      || requirements.demands(element, in: item.record, type: type?.name.zh)
      || element.name == ElementName(.basicCode)
  }

  private func mayBeStated(_ element: Element) -> Bool {
    let exception = element.exceptions.first { $0.type == type?.name.zh }
    return (exception?.requirement ?? element.requirement) != .notApplicable
  }

  private func sections(of elements: [Element]) -> [(title: Wording, elements: [Element])] {
    let known = GuideSection.allCases.compactMap { section in
      let own = elements.filter { $0.section == section.rawValue }
      return own.isEmpty ? nil : (title: section.title, elements: own)
    }
    let sections = Set(GuideSection.allCases.map(\.rawValue))
    let others = elements.filter { $0.section.map(sections.contains) != true }
    return others.isEmpty ? known : known + [(Wording(zh: "其他", en: "Others"), others)]
  }

  // MARK: Keys

  private mutating func add(_ element: Element) {
    let names = element.register.map { register in
      workspace.registers.spellings(of: register, division: item.division)
    }
    if element.name == ElementName(.basicCode) {
      text.field(element, "\"\(code.text.string)\"")
    } else if element.name == ElementName(.type), let type {
      text.field(element, YAMLText.scalar(type.name.zh, indent: 0, isEntry: false))
    } else if element.name == ElementName(.body), let names, names.count == 1 {
      text.field(element, YAMLText.scalar(names[0], indent: 0, isEntry: false))
    } else {
      let (requirements, item, type) = (requirements, item, type)
      text.blank(element, names: names ?? []) { shape in
        let empty = Record(shape: shape, location: item.record.location)
        // What tells one entry from another is asked for too, such as the clause of a law.
        return shape.elements.filter { member in
          requirements.demands(member, in: empty, type: type?.name.zh)
            || shape.identity.contains { $0 === member }
        }
      }
    }
  }

  // MARK: Remarks

  private mutating func remarkOnFile() {
    let name = item.name.map { "\($0) " } ?? ""
    let place =
      workspace.name(ofDivision: item.division).map { "\($0)（\(item.division)）" } ?? item.division
    let title = "\(name)\(code.text.string) · \(place)"
    switch owner {
    case .division:
      text.remark([Wording(zh: title, en: title)])
    case .catalogue:
      text.remark([
        Wording(
          zh: "\(name)\(code.text.string) · 基本目录：各地都一样的内容写在这里。",
          en: "\(name)\(code.text.string) · catalogue: what is the same everywhere.")
      ])
    }
    text.remark([
      Wording(
        zh: "在每个冒号后面空一格填写；列表里有几项，就把“- ”起头的一组抄几遍。",
        en:
          "Write behind each colon and a space; where a list has several entries, repeat the group that begins with a dash."
      ),
      Wording(
        zh: "这些以 # 起头的说明可以随时删去。",
        en: "Remarks such as this one may be deleted at any time."),
      Wording(
        zh: "随时运行 zhun check，看还缺什么、哪里不对。",
        en: "Run zhun check at any time to see what is missing or wrong."),
    ])
    guard !inherited.isEmpty else { return }
    text.remark([
      Wording(
        zh: "目录或上级已经规定、这里不必再写：\(inherited.map(\.title.zh).joined(separator: "、"))。",
        en:
          "Stated in the catalogue or above, and not to be repeated: \(inherited.map(\.title.en).joined(separator: ", "))."
      )
    ])
  }

  /// What is needed in some cases, and what may be said besides.
  private mutating func remark(on elements: [Element]) {
    let conditional = elements.filter { !$0.requiredWhen.isEmpty }
    let free = elements.filter { $0.requiredWhen.isEmpty }
    guard !elements.isEmpty else { return }
    text.heading(Wording(zh: "用得着再写", en: "Where it applies"))
    for (condition, elements) in Self.grouped(conditional, in: item.record.shape) {
      text.remark([
        Wording(
          zh: "\(condition.zh)的，还要写：\(elements.map(\.title.zh).joined(separator: "、"))。",
          en: "\(condition.en): \(elements.map(\.title.en).joined(separator: ", ")) too.")
      ])
    }
    for (section, elements) in sections(of: free) {
      text.remark([
        Wording(
          zh: "\(section.zh)：\(elements.map(\.title.zh).joined(separator: "、"))。",
          en:
            "\(section.en): \(elements.map { "\($0.title.zh) (\($0.title.en))" }.joined(separator: ", "))."
        )
      ])
    }
    text.remark([
      Wording(
        zh: "某个要素怎么写：zhun explain 要素名称。",
        en: "How an element is written: zhun explain and its name.")
    ])
  }

  /// Elements by what makes them needed.
  private static func grouped(
    _ elements: [Element], in shape: RecordShape
  ) -> [(condition: Wording, elements: [Element])] {
    var groups: [(condition: Wording, elements: [Element])] = []
    for element in elements {
      let conditions = element.requiredWhen.compactMap { condition in
        shape.element(id: condition.element).map { condition.test.wording(of: $0) }
      }
      let condition = Wording(
        zh: conditions.map(\.zh).joined(separator: "且"),
        en: conditions.map(\.en).joined(separator: " and "))
      if let place = groups.firstIndex(where: { $0.condition == condition }) {
        groups[place].elements.append(element)
      } else {
        groups.append((condition, [element]))
      }
    }
    return groups
  }
}
