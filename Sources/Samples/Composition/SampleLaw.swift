/// A made-up law of a topic, with the clauses that items cite.
struct SampleLaw {
  let name: String
  let number: String
  let rank: String
  let issuer: String
  let inForce: String
  let clauses: [(number: String, content: String)]

  /// The three laws of a topic, from the highest rank down.
  static func laws(of topic: Topic, _ number: Int) -> [SampleLaw] {
    var random = SplitMix64(seed: 0x1A35, of: number)
    let ministry = ministries[topic.authority] ?? "国务院"
    let first = random.number(8...30)
    let second = random.number(9...28)
    let third = random.number(6...14)
    let year = random.number(2012...2021)
    func date(_ later: Int, _ random: inout SplitMix64) -> String {
      "\(year + later)-" + MadeUpCode.digits(random.number(1...12), 2) + "-01"
    }
    return [
      SampleLaw(
        name: "中华人民共和国\(topic.field)法", number: "主席令第\(20 + number)号", rank: "法律",
        issuer: "全国人民代表大会常务委员会", inForce: date(0, &random),
        clauses: [
          (
            "第\(chinese(first))条",
            "县级以上地方人民政府有关部门依照本法规定，负责本行政区域内\(topic.field)的管理和服务工作。"
          )
        ]),
      SampleLaw(
        name: "\(topic.field)管理条例", number: "国务院令第\(601 + number * 6)号", rank: "行政法规",
        issuer: "国务院", inForce: date(1, &random),
        clauses: [
          ("第\(chinese(second))条", "申请\(topic.name)，应当具备规定的条件，并向有管辖权的部门提出。"),
          ("第\(chinese(second + 4))条", "作出决定前需要核查、评审或者公示的，所需时间另行计算，并书面告知申请人。"),
        ]),
      SampleLaw(
        name: "\(topic.name)实施办法", number: "\(ministry)令第\(3 + number * 2)号", rank: "部门规章",
        issuer: ministry, inForce: date(3, &random),
        clauses: (0..<4).map { place in
          (
            "第\(chinese(third + place))条",
            [
              "申请人应当提交申请表和本办法列明的材料，并对材料的真实性负责。",
              "申请表由申请人填写，委托他人办理的，同时提交授权委托书。",
              "受理机关通过数据共享能够取得的材料，不再要求申请人提交。",
              "受理机关应当在规定的时限内作出决定，并将结果送达申请人。",
            ][place]
          )
        }),
    ]
  }

  var node: Node {
    .record([
      .init("名称", .scalar(name)), .init("文号", .scalar(number)), .init("效力级别", .scalar(rank)),
      .init("颁布机关", .scalar(issuer)), .init("实施日期", .scalar(inForce)),
      .init(
        "条款",
        .list(
          clauses.map {
            .record([.init("条款号", .scalar($0.number)), .init("内容", .scalar($0.content))])
          })),
    ])
  }

  /// A number below a hundred in Chinese.
  static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let (tens, ones) = (number / 10, number % 10)
    if tens == 0 { return digits[ones] }
    return (tens > 1 ? digits[tens] : "") + "十" + digits[ones]
  }

  private static let ministries = [
    "卫生健康局": "国家卫生健康委员会", "交通运输局": "交通运输部", "水务局": "水利部", "城市管理局": "住房和城乡建设部",
    "住房和城乡建设局": "住房和城乡建设部", "人力资源和社会保障局": "人力资源和社会保障部", "教育局": "教育部",
    "农业农村局": "农业农村部", "民政局": "民政部", "公安局": "公安部", "科学技术局": "科学技术部",
  ]
}
