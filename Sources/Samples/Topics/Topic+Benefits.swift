extension Topic {
  static let benefits: [Topic] = [
    Topic(
      .benefit, "高龄老年人津贴给付", field: "老年人权益保障", result: "高龄津贴发放通知书",
      authority: "民政局", applicants: .people, themes: Themes(person: "优待抚恤", legal: nil),
      scopes: ["八十至八十九周岁", "九十至九十九周岁", "一百周岁以上"],
      conditions: [
        "本市户籍老年人，年龄为〈scope〉。",
        "在本市连续居住满一年，没有在其他地区领取同类津贴。",
      ],
      papers: [
        Paper("居民户口簿", .authority, "户籍登记页和本人页，信息与居民身份证一致。", exempt: true),
        Paper("本人银行账户信息页", .applicant, "户名为申请人本人，账号清晰可辨。"),
      ],
      criteria: ["通过户籍数据核对年龄和户籍。", "通过津贴发放系统核对是否重复领取。"],
      questions: [
        Question("津贴从什么时候开始发？", "从审批通过的次月起按月发放到本人账户。"),
        Question("老人行动不便，子女可以代办吗？", "可以，带齐双方居民身份证和授权委托书即可。"),
      ],
      everydayNames: ["高龄补贴", "老人补贴"]),
    Topic(
      .benefit, "临时救助给付", field: "社会救助", result: "临时救助决定书",
      authority: "民政局", applicants: .people, themes: Themes(person: "社会保障", legal: nil),
      scopes: ["急难型", "支出型"],
      conditions: [
        "因火灾、交通事故、重大疾病或者子女教育支出，基本生活暂时出现严重困难。",
        "属于〈scope〉救助对象，家庭人均收入低于当地最低生活保障标准的一点五倍。",
        "家庭成员配合家庭经济状况核对，签署核对授权书。",
      ],
      papers: [
        Paper("家庭经济状况核对授权书", .applicant, "由全部共同生活的成年家庭成员签名。"),
        Paper("遭遇困难的情况说明", .applicant, "写明困难发生的时间、原因和实际支出。"),
        Paper("医疗费用结算单", .authority, "写明总费用和个人负担金额，加盖医疗机构印章。", when: "因重大疾病申请"),
      ],
      criteria: ["核对家庭经济状况核对报告。", "核对支出凭据与情况说明是否相符。"],
      special: Special(name: "入户调查", days: 5, note: "由两名以上工作人员入户调查，形成书面调查记录。"),
      questions: [
        Question("一年可以申请几次？", "同一事由一年内只救助一次，事由不同的可以再次申请。"),
        Question("不是本地户籍可以申请吗？", "持有当地居住证的家庭，可以向居住地申请。"),
      ]),
    Topic(
      .benefit, "残疾人护理补贴给付", field: "残疾人保障", result: "残疾人护理补贴决定书",
      authority: "民政局", applicants: .people, body: .town,
      themes: Themes(person: "社会保障", legal: nil),
      scopes: ["一级残疾", "二级残疾", "三级智力残疾", "三级精神残疾"],
      conditions: [
        "持有残疾人证，残疾等级为〈scope〉。",
        "具有本地户籍，且需要长期照护六个月以上。",
      ],
      papers: [
        Paper("残疾人证", .authority, "在有效期内，残疾等级清楚。", exempt: true),
        Paper("本人或者监护人银行账户信息页", .applicant, "户名与申请表填写的收款人一致。"),
      ],
      criteria: ["通过残疾人数据库核对残疾等级。", "核对是否已经领取工伤护理费。"],
      questions: [
        Question("补贴多久发一次？", "按月发放，每月十五日前到账。"),
        Question("残疾人证正在换发怎么办？", "凭换发受理回执先行受理，新证信息由工作人员在系统中核对。"),
      ]),
    Topic(
      .benefit, "就业困难人员社会保险补贴给付", field: "就业促进", result: "社会保险补贴核定表",
      authority: "人力资源和社会保障局", applicants: .people, body: .authorised,
      themes: Themes(person: "就业创业", legal: nil),
      scopes: ["灵活就业", "单位招用", "公益性岗位"],
      conditions: [
        "经认定为就业困难人员，以〈scope〉方式实现就业并办理就业登记。",
        "申请前六个月内，按时足额缴纳社会保险费。",
      ],
      papers: [
        Paper("就业创业证", .authority, "就业困难人员认定页和就业登记页。", exempt: true),
        Paper("灵活就业情况说明", .applicant, "写明就业地点、内容和每月收入，由本人签名。", when: "以灵活就业方式实现就业"),
      ],
      criteria: ["通过社会保险系统核对缴费记录。", "核对就业登记和困难认定的日期。"],
      special: Special(name: "公示", days: 5, note: "对拟发放补贴的人员名单进行公示。"),
      questions: [
        Question("补贴最长可以领多久？", "一般不超过三年，距法定退休年龄不足五年的可以领到退休。"),
        Question("断缴的月份可以补申请吗？", "断缴的月份不予补贴，从恢复缴费的月份起重新计算。"),
      ]),
    Topic(
      .reward, "见义勇为人员奖励", field: "见义勇为人员奖励和保障", result: "见义勇为人员荣誉证书",
      authority: "公安局", applicants: .people, themes: Themes(person: "优待抚恤", legal: nil),
      scopes: ["制止违法犯罪", "抢险救灾", "救助他人"],
      conditions: [
        "行为人没有法定职责、约定义务，实施了〈scope〉的行为。",
        "行为事实清楚，有当事人、见证人或者影像资料证实。",
        "自行为发生之日起一年内提出申请。",
      ],
      papers: [
        Paper("行为事实经过说明", .applicant, "写明时间、地点、经过和见证人联系方式，由申报人签名。"),
        Paper("见证人书面证言", .applicant, "由见证人签名并写明与行为人的关系。"),
      ],
      criteria: ["核对事实经过与证言是否一致。", "必要的调查由两名以上工作人员进行。"],
      special: Special(name: "公示", days: 7, note: "对拟确认奖励的人员和事迹进行公示，需要保密的除外。"),
      questions: [
        Question("可以由单位代为申报吗？", "可以，行为人所在单位或者受益人都可以申报。"),
        Question("外地人在本地见义勇为由哪里受理？", "由行为发生地受理，与户籍无关。"),
      ]),
  ]
}
