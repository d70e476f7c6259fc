/// The bodies and service points of one place.
struct SampleOffice {
  let place: SamplePlace
  let seed: UInt64

  struct Body {
    let name: String
    let code: String
    let nature: String
    let principal: String?
  }

  /// Who carries out the items of a topic.
  func body(for topic: Topic) -> Body {
    let authority = place.fullName + topic.authority
    let serial = serial(topic)
    switch topic.body {
    case .authority:
      return Body(
        name: authority,
        code: MadeUpCode.credit(kind: "11", division: place.code, serial: serial),
        nature: "法定机关", principal: nil)
    case .authorised:
      let service = topic.name.contains("社会保险") || topic.name.contains("社会保障")
      return Body(
        name: place.fullName + (service ? "社会保险基金管理中心" : "公共就业和人才服务中心"),
        code: MadeUpCode.credit(
          kind: "12", division: place.code, serial: serial + (service ? 1 : 2)),
        nature: "授权组织", principal: nil)
    case .entrusted:
      return Body(
        name: place.fullName + "园林绿化管护中心",
        code: MadeUpCode.credit(kind: "12", division: place.code, serial: serial + 3),
        nature: "受委托组织", principal: authority)
    case .town:
      return Body(
        name: place.fullName + "城南街道便民服务中心",
        code: MadeUpCode.special(
          division: place.code, serial: 1_000 + Int(place.code.suffix(2), radix: 10, or: 1)),
        nature: "授权组织", principal: nil)
    }
  }

  /// The point of a topic: the hall of the place, or that of the town.
  func point(for topic: Topic) -> (name: String, node: Node) {
    var random = SplitMix64(
      seed: seed, of: 3, Int(place.code, radix: 10, or: 0), topic.authority.utf8.count)
    let isTown = topic.body == .town
    let hall = isTown ? place.fullName + "城南街道便民服务中心" : place.fullName + "政务服务中心"
    let window = isTown ? "综合窗口" : topic.authority.replacing("局", with: "") + "窗口"
    let street = random.pick(Self.streets)
    let number = random.number(1...398)
    let floor = random.number(1...4)
    let bus = random.number(2...98)
    let area = random.pick(["A", "B", "C"])
    let node = Node.record([
      .init("名称", .scalar(hall + window)),
      .init(
        "地点",
        .scalar(
          "\(place.fullName)\(street)\(number)号\(floor)楼\(area)区\(random.number(1...36))号窗口")),
      .init("电话", .texts([place.phone(&random)])), .init("时间", .texts([hours])),
      .init(
        "位置指引",
        .scalar(
          "乘\(bus)路公交车到“\(street)口”站下车，向\(random.pick(["东", "西", "南", "北"]))步行约\(random.number(1...6))00米；大楼南门有无障碍坡道。"
        )),
    ])
    return (hall + window, node)
  }

  /// When the offices of the place are open.
  var hours: String {
    var random = SplitMix64(seed: seed, of: 4, Int(place.code, radix: 10, or: 0))
    return random.pick([
      "周一至周五 9:00-12:00，13:00-17:00", "周一至周五 9:00-12:00，14:00-17:30（法定节假日除外）",
      "周一至周五 8:30-12:00，14:30-17:30", "周一至周五 9:00-17:00，周六 9:00-12:00（法定节假日除外）",
    ])
  }

  private func serial(_ topic: Topic) -> Int {
    var random = SplitMix64(
      seed: seed, of: 2, Int(place.code, radix: 10, or: 0),
      topic.authority.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 100_003 })
    return random.number(0...899_999)
  }

  /// Names of streets as they are in most cities, some of them after other places.
  private static let streets = [
    "人民路", "解放路", "建设大道", "文化路", "和平路", "新华路", "中山路", "北京路", "迎宾大道", "学府路", "滨河路",
    "南京路", "东风路", "朝阳街", "光明路", "府前路",
  ]
}

extension Int {
  init(_ text: some StringProtocol, radix: Int, or fallback: Int) {
    self = Int(text, radix: radix) ?? fallback
  }
}
