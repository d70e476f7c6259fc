import Compiler
import Source
import Standard
import Templates
import YAML

/// Where this place differs from the standard, and why.
extension GuideView {
  var deviations: View {
    let comparison = StandardComparison(item, asOf: publication.day)
    let declared = record.records(.deviations)
    // What the item declares stands in its own words in the table.
    let differences = comparison.differences.filter { !$0.isDeclared }
    let better = differences.filter(\.isBetter)
    let others = differences.filter { !$0.isBetter }
    let isWhole = comparison.notCompared.isEmpty && comparison.compared > 0
    return [
      "verdict": .text(verdict(comparison, declared.count)),
      "notCompared": .text(
        isWhole || comparison.notCompared.isEmpty
          ? nil : comparison.notCompared.joined(separator: "、")),
      "hasBetter": .flag(!better.isEmpty), "better": .list(better.map(difference)),
      "hasEntries": .flag(!declared.isEmpty), "entries": .list(declared.map(deviation)),
      "hasOthers": .flag(!others.isEmpty), "others": .list(others.map(difference)),
    ]
  }

  /// The comparison in a sentence; “the same” is said only of what was compared.
  private func verdict(_ comparison: StandardComparison, _ declared: Int) -> String {
    guard comparison.hasStandard || comparison.compared > 0 else {
      return "这里没有收录本事项的统一标准，没有比较。"
    }
    let standard = comparison.hasStandard ? "\(standardOwner)统一标准" : "法规条款"
    let count = comparison.differences.count
    if count > 0 { return "与\(standard)相比，有\(count)处不同。" }
    return comparison.notCompared.isEmpty && comparison.hasStandard
      ? "与\(standard)一致。" : "\(standard)有规定的内容，本地都相同。"
  }

  /// Whose catalogue it is: the first two digits of the basic code say so.
  private var standardOwner: String {
    guard let owner = item.basicCode?.prefix(2), owner != "00" else { return "全国" }
    return publication.workspace.name(ofDivision: String(owner)) ?? "上级"
  }

  private func difference(_ difference: StandardComparison.Difference) -> View {
    let (note, isOpen): (String?, Bool) =
      switch difference.standing {
      case .allowed: (nil, false)
      case .explained: ("已说明理由", false)
      case .expired(let day): ("说明的理由已于\(day.inChinese)到期", true)
      case .unexplained: ("没有说明理由", true)
      case .notComparable: ("单位不同，不能直接比较", false)
      }
    return [
      "sentence": .text(difference.sentence + "。"), "note": .text(note), "isOpen": .flag(isOpen),
      "hasTexts": .flag(difference.standard != nil), "standard": .text(difference.standard),
      "here": .text(difference.here), "reason": .text(difference.reason),
      "basis": .text(difference.basis),
    ]
  }

  private func deviation(_ deviation: Record) -> View {
    let element = deviation.text(.element).flatMap { record.shape.element(key: $0) }
    let field = element.flatMap { record.field($0.name) }
    let isRemoved = field == nil && element.flatMap { record.removal(of: $0.name) } != nil
    let names = deviation.texts(.entries).map(\.string)
    let inner = element.flatMap { innerElement(of: $0, deviation) }
    func joined(_ entries: [Entry]) -> View {
      guard let element, let last = entries.last else { return .text(KeyFacts.unstated) }
      let texts =
        names.isEmpty
        ? values(last, of: element).map(\.text)
        : names.map { name in
          // Of several layers the one nearest to the item speaks.
          let entry = entries.reversed().lazy.compactMap { self.entry(name, in: $0, element) }.first
          return names.count > 1
            ? "\(name)：\(said(entry, inner))" : said(entry, inner)
        }
      return .text(texts.isEmpty ? KeyFacts.unstated : texts.joined(separator: "、"))
    }
    let title = [
      shown(deviation, .element), names.isEmpty ? nil : names.joined(separator: "、"),
      inner?.title.zh ?? shown(deviation, .entryElement),
    ].compactMap(\.self).joined(separator: " · ")
    return [
      "element": .text(title.isEmpty ? KeyFacts.unstated : title),
      "standard": joined(field?.beneath ?? element.map(above) ?? []),
      "here": isRemoved ? .text("本地没有这一项") : joined(field.map { [$0.entry] } ?? []),
      "reason": .text(shown(deviation, .reason) ?? KeyFacts.unstated),
      "basis": .text(shown(deviation, .basis)), "until": .text(shown(deviation, .until)),
    ]
  }

  /// What the layers say of an element, the one nearest to the item last.
  private func above(_ element: Element) -> [Entry] {
    item.layers.compactMap { $0.record[element.name] }
  }

  private func innerElement(of element: Element, _ deviation: Record) -> Element? {
    let shape = element.kind.recordID.flatMap { standard[shape: $0] }
    return deviation.text(.entryElement).flatMap { shape?.element(key: $0) }
  }

  private func entry(_ name: String, in list: Entry, _ element: Element) -> Entry? {
    EntryFinder(list, of: element, standard).find(name).map { list.entries[$0] }
  }

  private func said(_ entry: Entry?, _ inner: Element?) -> String {
    guard let entry else { return "无此项" }
    guard let inner else { return "有此项" }
    guard let value = entry.record?[inner.name] else { return KeyFacts.unstated }
    return values(value, of: inner).map(\.text).joined(separator: "、")
  }
}
