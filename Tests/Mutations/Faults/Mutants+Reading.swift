import Foundation

extension Mutant {
  /// ZS0: files that cannot be read as they should.
  static let reading: [Mutant] = bytes + characters + layout + syntax + limits

  private static let bytes: [Mutant] = [
    Mutant("ZS0001", "a stray byte", bytes: "ZS0001") { bytes in
      let place = bytes[(bytes.count / 2)...].firstIndex(of: 0x0A) ?? bytes.count
      bytes.insert(0xFF, at: place)
      return place..<place + 1
    },
    Mutant("ZS0001", "half a character", bytes: "ZS0001") { bytes throws(HarnessFailure) in
      guard let place = bytes.lastIndex(where: { $0 >= 0xE4 }) else {
        throw HarnessFailure("no Chinese character")
      }
      bytes.remove(at: place + 1)
      return place..<place + 2
    },
    Mutant("ZS0002", "saved as GB18030", bytes: "ZS0002") { bytes throws(HarnessFailure) in
      let encoding = String.Encoding(rawValue: 0x8000_0632)
      guard let data = String(decoding: bytes, as: UTF8.self).data(using: encoding) else {
        throw HarnessFailure("no encoder")
      }
      bytes = Array(data)
      return 0..<bytes.count
    },
    Mutant("ZS0003", "UTF-16, little end first", bytes: "ZS0003") { bytes in
      let units = String(decoding: bytes, as: UTF8.self).utf16
      bytes = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return 0..<bytes.count
    },
    Mutant("ZS0003", "UTF-16, big end first", bytes: "ZS0003") { bytes in
      let units = String(decoding: bytes, as: UTF8.self).utf16
      bytes = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      return 0..<bytes.count
    },
  ]

  private static let characters: [Mutant] = [
    ("ZS0004", "soft return", "\u{0B}"), ("ZS0004", "null", "\u{0}"),
    ("ZS0005", "right to left", "\u{202E}"), ("ZS0005", "isolate", "\u{2066}"),
    ("ZS0006", "zero-width space", "\u{200B}"), ("ZS0006", "byte order mark inside", "\u{FEFF}"),
    ("ZS0007", "private use", "\u{E000}"), ("ZS0007", "bullet of a symbol font", "\u{F0B7}"),
    ("ZS0008", "replacement character", "\u{FFFD}"), ("ZS0009", "line separator", "\u{2028}"),
    ("ZS0009", "next line", "\u{85}"), ("ZS0010", "radical sign", "\u{2F9D}"),
  ].flatMap { code, name, character in
    ["事项名称", "申请材料 > #0 > 名称"].map { path in
      Mutant(
        code, "\(name) in \(path)", Codes(code), also: code == "ZS0009" ? ["ZS0217"] : [],
        [.change(path) { "\($0.prefix(2))⟦\(character)⟧\($0.dropFirst(2))" }])
    }
  }

  private static let layout: [Mutant] = [
    Mutant(
      "ZS0101", "before a key of an entry", "ZS0101",
      [.replace("    办理人", with: "⟦\t⟧办理人", at: "办理流程 > #0")]),
    Mutant(
      "ZS0101", "before a list", "ZS0101",
      [.replace("  - ", with: "⟦\t⟧- ", at: "受理条件 > #0")]),
    Mutant(
      "ZS0102", "two wide spaces", "ZS0102", also: ["ZS0216"],
      [.replace("    办理人", with: "⟦　　⟧办理人", at: "办理流程 > #0")]),
    Mutant(
      "ZS0102", "no-break space", "ZS0102", also: ["ZS0216"],
      [.replace("    时限", with: "⟦\u{A0}\u{A0}⟧  时限", at: "办理流程 > #1")]),
    Mutant("ZS0103", "at the top", "ZS0103", [.replace("承诺办结时限: ", with: "承诺办结时限⟦：⟧")]),
    Mutant(
      "ZS0103", "in an entry", "ZS0103",
      [.replace("时限: ", with: "时限⟦：⟧", at: "办理流程 > #1")]),
    Mutant(
      "ZS0103", "first key of an entry", "ZS0103",
      [.replace("名称: ", with: "名称⟦：⟧", at: "申请材料 > #0 > 名称")]),
    Mutant("ZS0104", "at the top", "ZS0104", [.replace("承诺办结时限: ", with: "承诺办结时限⟦:⟧")]),
    Mutant(
      "ZS0104", "in an entry", "ZS0104",
      [.replace("时限: ", with: "时限⟦:⟧", at: "办理流程 > #1")]),
    Mutant(
      "ZS0105", "a condition", "ZS0105", [.replace("- ", with: "⟦-⟧", at: "受理条件 > #0")]),
    Mutant(
      "ZS0105", "a service object", "ZS0105", [.replace("- ", with: "⟦-⟧", at: "服务对象 > #0")]),
    Mutant(
      "ZS0216", "one space too few", "ZS0216",
      [
        .replace("    办理人", with: "   ⟦办理人⟧", at: "办理流程 > #0")
      ]),
    Mutant(
      "ZS0216", "one space too many", "ZS0216",
      [
        .replace("    时限", with: "     ⟦时限⟧", at: "办理流程 > #0")
      ]),
    Mutant(
      "ZS0106", "a dash", "ZS0106", [.replace("- ", with: "⟦—⟧", at: "申请材料 > #0")]),
    Mutant("ZS0219", "at the top", "ZS0219", [.setLine("事项版本", "⟦1、⟧年满十六周岁")]),
    Mutant("ZS0217", "at the top", "ZS0217", [.setLine("事项版本", "⟦事项版本 6⟧")]),
    Mutant(
      "ZS0217", "in an entry", "ZS0217",
      [
        .setLine("办理流程 > #1 > 时限", "⟦时限 1 工作日⟧")
      ]),
  ]

  private static let syntax: [Mutant] = [
    Mutant("ZS0201", "nothing", bytes: "ZS0201") { bytes in
      bytes = []
      return 0..<0
    },
    Mutant("ZS0201", "a comment alone", bytes: "ZS0201") { bytes in
      bytes = Array("# 待录入\n".utf8)
      return 0..<bytes.count
    },
    Mutant("ZS0202", "at the top", "ZS0202", [.add("⟦是否收费⟧: 否", after: "是否收费")]),
    Mutant(
      "ZS0202", "in an entry", "ZS0202",
      [
        .add("⟦必要性⟧: 必要", after: "申请材料 > #0 > 必要性")
      ]),
    Mutant(
      "ZS0225", "another item below", "ZS0225",
      [.append("⟦基本编码⟧: \"442106041002\"\n是否收费: 否\n事项版本: 2\n办件类型: 承诺件\n承诺办结时限: 3 工作日\n")]),
    Mutant(
      "ZS0203", "a value", "ZS0203", also: ["ZS0204"],
      [
        .setLine("事项名称", "事项名称: &name 甲"), .set("主项名称", "*name"),
      ]),
    Mutant(
      "ZS0203", "a list", "ZS0203", also: ["ZS0204"],
      [
        .replace("受理条件:", with: "受理条件: &all"), .set("申请材料 > #0 > 填报须知", "*all"),
        .set("申请材料 > #0 > 填报须知", "⟦*all⟧"),
      ]),
    Mutant("ZS0204", "before a value", "ZS0204", [.set("事项版本", "&x 6")]),
    Mutant("ZS0204", "before a list", "ZS0204", [.replace("服务对象:", with: "服务对象: ⟦&x⟧")]),
    Mutant("ZS0205", "a type", "ZS0205", [.set("事项版本", "!!str 6")]),
    Mutant("ZS0205", "a tag of one's own", "ZS0205", [.set("事项名称", "!text 居住证")]),
    Mutant("ZS0206", "at the top", "ZS0206", [.add("⟦<<⟧: {预约办理: 是}", after: "事项版本")]),
    Mutant(
      "ZS0206", "in an entry", "ZS0206",
      [
        .add("⟦<<⟧: {规格: A4}", after: "申请材料 > #1 > 必要性")
      ]),
    Mutant("ZS0207", "at the end", "ZS0207", [.append("⟦---⟧\n事项版本: 6\n")]),
    Mutant("ZS0207", "after dots", "ZS0207", [.append("...\n⟦---⟧\n事项版本: 6\n")]),
    Mutant("ZS0208", "a placeholder of a template", "ZS0208", [.set("事项名称", "{⟦{事项}⟧}")]),
    Mutant("ZS0208", "a list as a key", "ZS0208", [.setLine("事项版本", "? ⟦[版本]⟧\n: 6")]),
    Mutant("ZS0209", "version", "ZS0209", [.prepend("⟦%YAML 1.1⟧\n---\n")]),
    Mutant("ZS0209", "tag", "ZS0209", [.prepend("⟦%TAG ! tag:a,2024:⟧\n---\n")]),
    Mutant("ZS0210", "two commas", "ZS0210", [.set("服务对象", "[自然人, , 企业法人]")]),
    Mutant("ZS0210", "a dash in brackets", "ZS0210", [.set("服务对象", "[ - 自然人]")]),
    Mutant(
      "ZS0211", "at the top", "ZS0211",
      [
        .set("承诺办结时限说明", "说明⟦: ⟧自受理之日起计算")
      ]),
    Mutant("ZS0211", "in a list", "ZS0211", [.set("受理条件 > #0", "注意: 年满十八周岁⟦: ⟧是")]),
    Mutant("ZS0212", "an asterisk", "ZS0212", [.set("承诺办结时限说明", "*自受理之日起计算")]),
    Mutant("ZS0212", "an at sign", "ZS0212", [.set("承诺办结时限说明", "@自受理之日起计算")]),
    Mutant("ZS0212", "a percent sign", "ZS0212", [.set("受理条件 > #0", "%五十以上的股权")]),
    Mutant("ZS0213", "straight", "ZS0213", [.set("事项名称", "\"居住证")]),
    Mutant("ZS0213", "closed by a typographic one", "ZS0213", [.set("事项名称", "\"居住证”")]),
    Mutant("ZS0214", "after a quote", "ZS0214", [.set("事项名称", "\"居住证\"⟦申领⟧")]),
    Mutant("ZS0214", "after a bracket", "ZS0214", [.set("服务对象", "[自然人] ⟦企业法人⟧")]),
    Mutant("ZS0215", "a path", "ZS0215", [.set("申请材料 > #0 > 空白表格", "\"C:⟦\\居住⟧证.doc\"")]),
    Mutant("ZS0215", "half a pair", "ZS0215", [.set("事项名称", "\"⟦\\uD800⟧\"")]),
    Mutant("ZS0218", "a list", "ZS0218", [.set("服务对象", "⟦[自然人, 企业法人⟧")]),
    Mutant("ZS0218", "a record", "ZS0218", [.set("咨询方式", "⟦{电话: 12345⟧")]),
    Mutant("ZS0218", "a comma missing", "ZS0218", [.set("服务对象", "[\"自然人\" ⟦\"企业法人\"⟧]")]),
  ]

  private static let limits: [Mutant] = [
    Mutant("ZS0301", "a picture pasted as text", bytes: "ZS0301") { bytes in
      bytes += Array(repeating: 0x23, count: 4 << 20)
      return 0..<bytes.count
    },
    Mutant(
      "ZS0302", "brackets", "ZS0302",
      [
        .set(
          "承诺办结时限说明",
          String(repeating: "[", count: 80) + "无" + String(repeating: "]", count: 80))
      ]),
    Mutant("ZS0303", "a list without end", bytes: "ZS0303") { bytes in
      bytes = Array(("日常用语: [" + String(repeating: "a,", count: 1_000_002) + "a]\n").utf8)
      return 0..<bytes.count
    },
    Mutant(
      "ZS0304", "one slip a hundred times", "ZS0304", also: ["ZS1001"],
      [
        .append((0..<150).map { "⟦某⟧要素\($0): 甲\n" }.joined())
      ]),
  ]
}
