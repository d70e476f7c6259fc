import Compiler
import Source
import Standard
import Templates
import YAML

/// Where this place differs from the standard, and why.
extension GuideView {
  var deviations: View {
    let deviations = record.records(.deviations)
    guard !deviations.isEmpty else { return .nothing }
    return ["entries": .list(deviations.map(deviation))]
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
