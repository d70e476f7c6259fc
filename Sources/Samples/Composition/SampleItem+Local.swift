/// What a district adds: its body, places, numbers and how it puts things.
extension SampleItem {
  func local(_ office: SampleOffice, number: Int) -> [Node.Field] {
    let place = office.place
    var random = SplitMix64(
      seed: office.seed, of: 5, Int(place.code, radix: 10, or: 0), number)
    let body = office.body(for: topic)
    let enquiries = place.phone(&random)
    var fields: [Node.Field] = [
      .init("实施编码", .quoted(body.code + levelDigit(place) + basicCode)),
      .init("事项版本", .scalar(String(random.number(1...12)))),
      .init("实施主体", .scalar(body.name)),
      .init("办理地点", .texts([office.point(for: topic).name])),
      .init("办理时间", .texts([office.hours])),
      .init(
        "咨询方式",
        .record([.init("电话", .texts([enquiries]))])),
      .init("监督投诉方式", complaint(place, &random)),
      .init("进驻政务大厅", topic.body == .town ? "否" : "是"),
      .init("预约办理", random.chance(60) ? "是" : "否"),
    ]
    if !topic.everydayNames.isEmpty {
      fields.append(.init("日常用语", .texts(topic.everydayNames)))
    }
    if let theme = topic.themes.person { fields.append(.init("自然人主题", .texts([theme]))) }
    if let theme = topic.themes.legal { fields.append(.init("法人主题", .texts([theme]))) }
    fields.append(
      .init(
        "承诺办结时限说明",
        .scalar(
          special.map { "自受理之日起计算，\($0.name)所需时间不计入。" } ?? "自受理之日起计算，补正材料的时间不计入。")))
    fields.append(.init("窗口办理流程", .texts(windowProcess(place, &random))))
    if access != .window {
      let address = "https://zwfw.g\(place.code).gov.cn/item/\(basicCode)"
      fields.append(.init("网办地址", .scalar(address)))
      fields.append(.init("网上办理流程", .texts(onlineProcess(place, &random))))
    }
    fields.append(.init("常见问题", .list(questions(&random))))
    if topic.kind != .service { fields += remedies(place, &random) }
    if place.province == "44" { fields += guangdong }
    return fields
  }

  func levelDigit(_ place: SamplePlace) -> String {
    topic.body == .town ? "5" : place.levelDigit
  }

  private func complaint(_ place: SamplePlace, _ random: inout SplitMix64) -> Node {
    let local = place.phone(&random)
    return random.chance(70)
      ? .record([.init("电话", .texts(["12345"]))])
      : .record([.init("电话", .texts([local, "12345"]))])
  }

  private func windowProcess(_ place: SamplePlace, _ random: inout SplitMix64) -> [String] {
    let arrive = random.pick([
      "1.申请人到办理地点取号，向窗口说明要办理的情形是“\(scope)”。",
      "1.申请人通过“\(place.cityName)政务服务”小程序预约或者现场取号，到窗口提出申请。",
      "1.申请人到政务服务窗口取号等候，叫号后在窗口提出申请。",
    ])
    let handIn = random.pick([
      "2.申请人填写\(formName)，连同材料一并交给窗口，窗口当场核对材料是否齐全。",
      "2.申请人提交\(formName)和其余材料，工作人员核对后出具收件凭证。",
      "2.窗口工作人员协助申请人填写\(formName)，并通过电子证照库调取免提交的证照。",
    ])
    let accept = random.pick([
      "3.材料齐全、符合法定形式的，当场受理；材料不齐的，当场或者在5日内一次性告知需要补正的全部内容。",
      "3.材料齐全的，窗口出具受理通知书；需要补正的，一次性书面告知，无需申请人提交与本事项无关的材料。",
    ])
    let decide =
      isImmediate
      ? random.pick([
        "4.窗口审核通过后，在1个工作日内办结并通知申请人。", "4.信息核对无误的，即时办理，最长不超过1个工作日。",
      ])
      : random.pick([
        "4.承办科室自受理之日起\(promise)个工作日内审查完毕并作出决定。",
        "4.受理后由业务科室审查，\(promise)个工作日内办结；不予通过的，书面说明理由。",
        "4.自受理之日起\(SampleLaw.chinese(promise))个工作日内作出决定，决定书注明救济途径。",
      ])
    let fee =
      isCharged
      ? "5.领取证件前，按每\(topic.fee?.unit ?? "件")\(topic.fee?.amount ?? 0)元缴纳\(topic.fee?.name ?? "费用")，凭缴费凭证领取结果。"
      : random.pick(["5.办理本事项不收取费用，", "5.本事项不收费，"]) + delivery
    return [arrive, handIn, accept, decide, fee]
  }

  private var delivery: String {
    switch access {
    case .online: "\(topic.result)可以邮寄送达，也可以到窗口领取。"
    case .prepared: "申请人凭身份证件到窗口领取\(topic.result)。"
    case .window: "\(topic.result)由邮政快递寄送到申请人填写的地址。"
    }
  }

  private func onlineProcess(_ place: SamplePlace, _ random: inout SplitMix64) -> [String] {
    let start = random.pick([
      "1.登录\(place.cityName)政务服务网，搜索“\(topic.name)”，选择“\(scope)”，点击“在线办理”。",
      "1.打开网办地址，用个人或者法人账号登录，进入“\(name)”办理页面。",
    ])
    let fill = random.pick([
      "2.在线填写\(formName)，按页面提示上传材料的清晰照片或者扫描件。",
      "2.核对系统自动带出的信息，补充填写\(formName)，上传材料。",
    ])
    switch access {
    case .online:
      let end = random.pick([
        "4.办结后系统发送短信，申请人选择邮寄的，\(topic.result)寄送到指定地址。",
        "4.审批结果在“我的办件”中查看，\(topic.result)由快递送达。",
      ])
      return [start, fill, "3.提交后可以在“我的办件”中查看进度，需要补正的按短信提示在线补正。", end]
    case .prepared, .window:
      return [
        start, fill, "3.预审通过后，系统发送短信通知，申请人预约到窗口的时间。", "4.申请人按预约时间到窗口核验材料原件，领取\(topic.result)。",
      ]
    }
  }

  private func questions(_ random: inout SplitMix64) -> [Node] {
    let general = [
      Topic.Question("可以请别人代办吗？", "可以，代办时带上授权委托书和双方的身份证件。"),
      Topic.Question("怎么查询办理进度？", "凭受理通知书上的编号，在政务服务网“我的办件”或者拨打咨询电话查询。"),
      Topic.Question(
        "要办多久？", isImmediate ? "材料齐全的，1个工作日内办结。" : "自受理之日起\(promise)个工作日内办结。"),
      Topic.Question(
        "要交钱吗？",
        isCharged
          ? "按每\(topic.fee?.unit ?? "件")\(topic.fee?.amount ?? 0)元收取\(topic.fee?.name ?? "")。"
          : "不收费。邮寄结果的，快递费由窗口承担。"),
    ]
    let chosen =
      random.some(1, of: topic.questions) + random.some(random.number(1...2), of: general)
    return chosen.map {
      .record([.init("问题", .scalar($0.question)), .init("回答", .scalar($0.answer))])
    }
  }

  private func remedies(_ place: SamplePlace, _ random: inout SplitMix64) -> [Node.Field] {
    let court = place.isCounty ? place.fullName + "人民法院" : place.name + "中级人民法院"
    return [
      .init(
        "申请人权利",
        .texts([
          random.pick([
            "对办理结果不服的，可以自知道该决定之日起60日内申请行政复议，或者自知道该决定之日起6个月内提起行政诉讼。",
            "申请人不服决定的，可以在收到决定书之日起六十日内申请行政复议，也可以在六个月内向人民法院起诉。",
          ]),
          "有权了解办理进度，要求工作人员说明不予办理的理由。",
        ])),
      .init(
        "申请人义务",
        .texts(["如实提供材料和信息，对材料的真实性负责。", random.pick(["配合依法进行的核查。", "联系方式变更的，及时告知受理窗口。"])])),
      .init(
        "行政复议",
        .record([
          .init("机关", .scalar(place.fullName + "人民政府")),
          .init("电话", .texts([place.phone(&random)])),
        ])),
      .init(
        "行政诉讼",
        .record([
          .init("机关", .scalar(court)), .init("电话", .texts([place.phone(&random)])),
        ])),
    ]
  }

  /// What only Guangdong's profile knows.
  private var guangdong: [Node.Field] {
    var forms: [String] = isImmediate ? ["马上办"] : []
    if access != .window { forms.append("网上办") }
    if access != .prepared || isImmediate { forms.append("一次办") }
    var fields: [Node.Field] = []
    switch access {
    case .online: fields.append(.init("网办深度等级", "IV级"))
    case .prepared: fields.append(.init("网办深度等级", "III级"))
    case .window: break
    }
    if !forms.isEmpty { fields.append(.init("审批服务形式", .texts(forms))) }
    return fields
  }
}
