import Samples

extension Mutant {
  /// ZS2: codes, their structure and check characters.
  static let codes: [Mutant] = [
    Mutant("ZS2101", "a digit short", "ZS2101", [.change("基本编码") { $0.dropping(at: 6) }]),
    Mutant("ZS2101", "the letter l", "ZS2101", [.change("基本编码") { $0.putting("l", at: 7) }]),
    Mutant(
      "ZS2102", "no province", "ZS2102", on: [.nationalOwner], also: ["ZS2204"],
      [
        .change("基本编码") { "\"99" + $0.dropFirst(3) }
      ]),
    Mutant(
      "ZS2103", "another type", "ZS2103", on: [.nationalOwner, .licence], also: ["ZS2204"],
      [
        .change("基本编码") { "\"0007" + $0.dropFirst(5) }
      ]),
    Mutant(
      "ZS2103", "type changed", "ZS2103", on: [.nationalOwner, .licence],
      [
        .set("事项类型", "行政确认"), .mark("基本编码"),
      ]),
    Mutant(
      "ZS2104", "digits of no type", "ZS2104", on: [.nationalOwner], also: ["ZS2204"],
      [
        .change("基本编码") { "\"0099" + $0.dropFirst(5) }
      ]),
    Mutant("ZS2201", "a character short", "ZS2201", [.change("实施编码") { $0.dropping(at: 24) }]),
    Mutant("ZS2201", "a small letter", "ZS2201", [.change("实施编码") { $0.putting("x", at: 12) }]),
    Mutant("ZS2202", "level digit", "ZS2202", [.change("实施编码") { $0.putting("2", at: 19) }]),
    Mutant(
      "ZS2203", "another body", "ZS2203",
      [
        .change("实施编码") { "\"11442000MB2C91058B" + $0.dropFirst(19) }
      ]),
    Mutant(
      "ZS2204", "another item", "ZS2204",
      [
        .change("实施编码") { $0.putting("9", at: 30) }
      ]),
    Mutant(
      "ZS2205", "one short", "ZS2205",
      [
        .add("业务办理项编码: ⟦\"11442000MB2C91058B3442189207003\"⟧", after: "实施编码")
      ]),
    Mutant(
      "ZS2205", "a letter in the sequence", "ZS2205",
      [
        .add("业务办理项编码: ⟦\"11442000MB2C91058B3442189207003A1\"⟧", after: "实施编码")
      ]),
    Mutant(
      "ZS2206", "another item", "ZS2206",
      [
        .add("业务办理项编码: ⟦\"11442000MB2C91058B344218920700302\"⟧", after: "实施编码")
      ]),
    Mutant(
      "ZS2301", "a character short", "ZS2301", on: [.authority], also: ["ZS2203"],
      [
        .change("实施主体 > #0 > 编码", in: .bodies) { $0.dropping(at: 9) }
      ]),
    Mutant(
      "ZS2301", "an old organisation code", "ZS2301", on: [.authority], also: ["ZS2203"],
      [
        .set("实施主体 > #0 > 编码", "MB2D09705", in: .bodies)
      ]),
    Mutant(
      "ZS2302", "two digits exchanged", ["ZS2302", "ZS2303"], on: [.authority], also: ["ZS2203"],
      [
        .change("实施主体 > #0 > 编码", in: .bodies) { $0.exchanging(11) }
      ]),
    Mutant(
      "ZS2302", "last character", "ZS2302", on: [.authority], also: ["ZS2203"],
      [
        .change("实施主体 > #0 > 编码", in: .bodies) { $0.rolling(18) }
      ]),
    Mutant(
      "ZS2303", "a published code", "ZS2303", on: [.authority], also: ["ZS2203"],
      [
        .set("实施主体 > #0 > 编码", "11440100MB2C910147", in: .bodies)
      ]),
    Mutant(
      "ZS2401", "a digit short", "ZS2401",
      [
        .set("申请材料 > {免提交: 是} > 电子证照", "11100000000013127D01")
      ]),
    Mutant("ZS2401", "a name", "ZS2401", [.set("申请材料 > {免提交: 是} > 电子证照", "居民身份证")]),
    Mutant(
      "ZS2402", "a slip", "ZS2402",
      [
        .set("申请材料 > {免提交: 是} > 电子证照", "\"11100000000013127E001\"")
      ]),
    Mutant("ZS2501", "five digits", "ZS2501", [.set("实施主体 > #0 > 区划", "\"44011\"", in: .bodies)]),
    Mutant("ZS2501", "a name", "ZS2501", [.set("实施主体 > #0 > 区划", "番禺区", in: .bodies)]),
    Mutant(
      "ZS2502", "no such county", "ZS2502", on: [.county], also: ["ZS7301"],
      [
        .set("实施主体 > #0 > 区划", "\"440199\"", in: .bodies)
      ]),
    Mutant(
      "ZS2503", "another province", "ZS2503", also: ["ZS7301"],
      [
        .set("实施主体 > #0 > 区划", "\"650100\"", in: .bodies)
      ]),
    Mutant("ZS2504", "a blank", "ZS2504", [.add("地方基本编码: ⟦\"GZ 0012\"⟧", after: "基本编码")]),
    Mutant("ZS2504", "a wide digit", "ZS2504", [.add("地方实施编码: ⟦GZ-00１2⟧", after: "实施编码")]),
    Mutant(
      "ZS2601", "none", "ZS2601", on: [.entrusted],
      [
        .set("实施主体 > #0 > 委托部门", "无", in: .bodies)
      ]),
    Mutant("ZS2602", "power by law", "ZS2602", on: [.entrusted], [.set("权力来源", "法定本级行使")]),
    Mutant(
      "ZS2603", "a town centre", "ZS2603", on: [.town],
      [
        .set("实施主体 > #0 > 性质", "法定机关", in: .bodies)
      ]),
  ]
}

/// Slips in codes, which stand in quotes: character 1 is the first after the quote.
extension String {
  func dropping(at place: Int) -> String { String(prefix(place) + dropFirst(place + 1)) }

  func putting(_ other: String, at place: Int) -> String {
    prefix(place) + other + dropFirst(place + 1)
  }

  /// Exchanges a character with the first after it that differs.
  func exchanging(_ place: Int) -> String {
    var characters = Array(self)
    guard
      let other = (place + 1..<characters.count - 2).first(where: {
        characters[$0] != characters[place]
      })
    else { return self }
    characters.swapAt(place, other)
    return String(characters)
  }

  /// Another character of the same kind.
  func rolling(_ place: Int) -> String {
    let old = Array(self)[place]
    return putting(old == "3" ? "4" : "3", at: place)
  }
}
