import Source
import Standard
import YAML

extension Check {
  /// ZS22: the code of a handling item, which begins with the implementation code.
  static let handlingCodes: [Check] = [
    .value(
      .error, "ZS2205", "malformed-handling-code",
      zh: "{element}“{code}”{problem}", en: "{element} “{code}” {problem}",
      why: Wording(
        zh: "业务办理项编码区分同一事项下的各个办理项，办件按它记录。",
        en: "It tells the handling items of one item apart; cases are recorded under it."),
      help: Wording(
        zh: "业务办理项编码为 33 位：实施编码 31 位、序号 2 位。",
        en: "It has 33 characters: the 31 of the implementation code and a sequence of 2 digits."),
      flags: [
        "业务办理项编码: ↓11442000MB2C91058B3442189207003",
        "业务办理项编码: 11442000MB2C91058B3442189207003↓A1",
      ],
      allows: [
        "业务办理项编码: 11442000MB2C91058B344218920700302",
        "业务办理项编码: \"114416007304623542300071500100585\"",
      ]
    ) { item, findings in
      item.visitCodes(of: .handlingCode) { entry, _, element in
        findings.reportShape(
          of: entry, element, about: item.subject, isProven: { $0.bodyCode?.isValid == true },
          HandlingCode.init)
      }
    },
    .item(
      .error, "ZS2206", "handling-code-of-another-item",
      zh: "业务办理项编码的前 31 位不是实施编码，第 {place} 位起不同",
      en:
        "The first 31 characters of the handling code are not the implementation code; they differ from character {place} on",
      why: Wording(
        zh: "办理项会挂到别的事项下面，查不到也统计不到。",
        en: "The handling item hangs under another item, where nobody finds it."),
      help: Wording(
        zh: "前 31 位应为 {expected}。", en: "The first 31 characters are {expected}."),
      flags: [
        "实施编码: 11442000MB2C91058B3442189207003\n业务办理项编码: 11442000MB2C91058B344218920700↓402",
        "实施编码: 11442000MB2C91058B3442189207003\n业务办理项编码: ↓TE4401135000001170344218920700302",
      ],
      allows: [
        "实施编码: 11442000MB2C91058B3442189207003\n业务办理项编码: 11442000MB2C91058B344218920700302",
        "业务办理项编码: 11442000MB2C91058B344218920700302",
      ]
    ) { item, findings in
      guard let entry = item[.handlingCode], let code = entry.code(HandlingCode.init),
        let other = item[.code], let expected = other.code(ImplementationCode.init),
        let part = Text.difference(code.implementation, expected.text)
      else { return }
      findings.report(
        at: entry, part: part,
        ["place": .number(part.lowerBound + 1), "expected": .text(expected.text.string)],
        labels: [
          Diagnostic.Label(other.location, Wording(zh: "实施编码", en: "the implementation code"))
        ], element: .handlingCode)
    },
  ]
}

extension Text {
  /// From the first to the last byte in which two texts of one length differ; nil where they are equal.
  fileprivate static func difference(_ left: Text, _ right: Text) -> Range<Int>? {
    let pairs = zip(left.bytes, right.bytes).map { $0 != $1 }
    guard let first = pairs.firstIndex(of: true), let last = pairs.lastIndex(of: true) else {
      return nil
    }
    return first..<(last + 1)
  }
}
