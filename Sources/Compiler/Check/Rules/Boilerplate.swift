import Source
import Standard
import YAML

extension Check {
  /// ZS52: texts pasted in several places.
  static let boilerplate: [Check] = [
    .item(
      .hint, "ZS5201", "boilerplate-in-materials",
      zh: "同一段文字（{length} 字）在 {count} 份材料里重复",
      en: "The same text of {length} characters stands in {count} materials",
      why: Wording(
        zh: "申请人每份材料都要读一遍，反而找不到这份材料自己的要求；修改时也容易漏改。",
        en:
          "Applicants read it once for each document and miss what concerns this one; an edit is easily forgotten."
      ),
      help: Wording(
        zh: "共同的要求写一次，放到办理流程或者常见问题里；材料里只留这份材料自己的要求。",
        en:
          "Say once what concerns all, in the process or the questions; leave each material its own."
      ),
      flags: [
        "申请材料:\n" + Self.materials("↓" + Self.long, Self.long, Self.long),
        "申请材料:\n" + Self.materials("签名要清楚。", "↓" + Self.long, Self.long, Self.long),
        "申请材料:\n"
          + Self.materials("↓" + Self.long, Self.long.replacing("，", with: "， "), Self.long),
      ],
      allows: [
        "申请材料:\n" + Self.materials(Self.long, Self.long, "签名要清楚。"),
        "申请材料:\n" + Self.materials("签名要清楚。", "签名要清楚。", "签名要清楚。"),
        "申请材料:\n" + Self.materials(Self.long + "甲", Self.long + "乙", Self.long + "丙"),
      ]
    ) { item, findings in
      guard let length = item.standard.parameters["boilerplate-length"].flatMap({ Int($0) }),
        let repeats = item.standard.parameters["boilerplate-repeats"].flatMap({ Int($0) })
      else { return }
      var order: [Canonical] = []
      var places: [Canonical: [(material: Int, entry: Entry)]] = [:]
      for (number, material) in item.listedMaterials.enumerated() {
        for field in material.fields where field.element.kind.isWords {
          for entry in field.entry.entries {
            guard let words = entry.text?.trimmed, words.hasCharacters(length) else { continue }
            // Spaces and the width of punctuation make no other text.
            let text = Canonical(name: words.string)
            guard places[text]?.last?.material != number else { continue }
            if places[text] == nil { order.append(text) }
            places[text, default: []].append((number, entry))
          }
        }
      }
      for text in order {
        guard let found = places[text], found.count >= repeats, let first = found.first else {
          continue
        }
        findings.report(
          at: first.entry.location,
          [
            "length": .number(first.entry.text?.trimmed.string.count ?? 0),
            "count": .number(found.count),
          ],
          labels: found.dropFirst().map {
            Diagnostic.Label($0.entry.location, Wording(zh: "同一段文字", en: "the same text"))
          }, element: .materials)
      }
    }
  ]

  private static let long = String(repeating: "申请人应当如实填写申请书，对材料的真实性负责。", count: 6)

  private static func materials(_ texts: String...) -> String {
    zip(["身份证", "申请表", "照片", "户口簿"], texts).map {
      "  - 名称: \($0)\n    必要性: 必要\n    填报须知: \($1)\n"
    }.joined()
  }
}

extension ValueKind {
  fileprivate var isWords: Bool { self == .text || self == .prose }
}

extension Text {
  /// Whether the text has at least so many characters.
  fileprivate func hasCharacters(_ count: Int) -> Bool {
    guard bytes.count >= count else { return false }
    return bytes.lazy.filter { $0 & 0xC0 != 0x80 }.count >= count
  }
}
