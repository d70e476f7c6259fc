extension Topic {
  static let services: [Topic] = [
    Topic(
      .confirmation, "工伤认定", field: "工伤保险", result: "工伤认定决定书",
      authority: "人力资源和社会保障局", applicants: .both,
      themes: Themes(person: "社会保障", legal: "社会保障"),
      scopes: ["工作场所事故伤害", "职业病", "上下班途中事故", "因工外出事故"],
      conditions: [
        "职工与用人单位存在劳动关系，受到的伤害属于〈scope〉。",
        "用人单位自事故伤害发生之日起三十日内提出；用人单位未提出的，职工或者其近亲属在一年内提出。",
        "有医疗机构出具的医疗诊断证明。",
      ],
      papers: [
        Paper("劳动合同", .applicant, "双方签章齐全；没有书面合同的，提交工资支付记录。"),
        Paper("医疗诊断证明", .authority, "由医疗机构出具，写明受伤部位和诊断结论，加盖印章。"),
        Paper("事故情况说明", .applicant, "写明事故的时间、地点、经过和见证人。"),
      ],
      criteria: ["核对劳动关系和受伤经过。", "对事实有疑问的，向用人单位和见证人调查。"],
      questions: [
        Question("单位不肯申请怎么办？", "职工本人或者近亲属可以在事故发生之日起一年内直接申请。"),
        Question("没有签劳动合同能认定吗？", "能证明事实劳动关系的，同样可以申请。"),
      ],
      everydayNames: ["工伤申请"]),
    Topic(
      .confirmation, "最低生活保障家庭认定", field: "最低生活保障", result: "最低生活保障金领取证",
      authority: "民政局", applicants: .people, themes: Themes(person: "社会保障", legal: nil),
      scopes: ["城镇家庭", "农村家庭", "单人户"],
      conditions: [
        "共同生活的家庭成员人均收入低于当地最低生活保障标准，申请类型为〈scope〉。",
        "家庭财产状况符合认定标准，家庭成员签署经济状况核对授权书。",
        "法定赡养、抚养、扶养义务人依法履行义务。",
      ],
      papers: [
        Paper("经济状况核对授权书", .applicant, "由全部共同生活的成年家庭成员签名。"),
        Paper("家庭成员收入说明", .applicant, "逐人写明收入来源和最近十二个月的收入。"),
        Paper("居民户口簿", .authority, "全部家庭成员的登记页。", exempt: true),
      ],
      criteria: ["核对家庭经济状况核对报告。", "核对入户调查记录。"],
      special: Special(name: "公示", days: 7, note: "在申请人居住的村（社区）公示拟认定的家庭，不公开与认定无关的信息。"),
      questions: [
        Question("认定后多久复核一次？", "收入来源不稳定的家庭每半年复核一次，其他家庭每年复核一次。"),
        Question("有车能申请低保吗？", "因残疾或者生产经营需要的代步车辆不影响申请，其他情况按家庭财产标准核对。"),
      ],
      everydayNames: ["低保"]),
    Topic(
      .confirmation, "科技型企业认定", field: "科学技术进步", result: "科技型企业证书",
      authority: "科学技术局", applicants: .businesses, themes: Themes(person: nil, legal: "科技创新"),
      scopes: ["电子信息", "生物医药", "新材料", "先进制造", "新能源"],
      conditions: [
        "主营业务属于〈scope〉领域，拥有一项以上自主知识产权。",
        "上一会计年度研究开发费用占销售收入的比例不低于百分之五，并有专项审计报告。",
        "科技人员占职工总数的比例不低于百分之十。",
      ],
      papers: [
        Paper("知识产权证书", .authority, "权利人为申请企业，在有效期内。", exempt: true),
        Paper("研究开发费用专项审计报告", .intermediary, "由会计师事务所出具，审计期间为上一会计年度。"),
        Paper("科技人员名册", .applicant, "写明岗位、学历和劳动合同期限，由企业盖章。"),
      ],
      criteria: ["核对知识产权的权利人和有效期。", "核对研究开发费用的归集口径。"],
      special: Special(name: "专家评审", days: 15, note: "从专家库中随机抽取专家进行评审。"),
      questions: [
        Question("企业成立不满一年可以申请吗？", "不可以，须有一个完整会计年度的经营数据。"),
        Question("证书有效期多久？", "有效期三年，期满前三个月申请延续。"),
      ]),
    Topic(
      .other, "房屋租赁登记备案", field: "房屋租赁", result: "房屋租赁登记备案证明",
      authority: "住房和城乡建设局", applicants: .both, themes: Themes(person: "住房保障", legal: "国土和规划建设"),
      scopes: ["住宅", "商铺", "办公用房", "厂房仓库"],
      conditions: [
        "已经签订房屋租赁合同，租赁标的为〈scope〉。",
        "出租人是不动产权利人，或者取得权利人的书面同意。",
        "房屋不属于违法建筑，没有被鉴定为危险房屋。",
      ],
      papers: [
        Paper("房屋租赁合同", .applicant, "写明房屋坐落、面积、租金和期限，由双方签章。"),
        Paper("不动产权证书", .authority, "坐落与租赁合同一致。", exempt: true),
        Paper("同意转租证明", .applicant, "由房屋所有权人签章，写明同意转租的期限。", when: "由承租人转租"),
      ],
      criteria: ["核对租赁合同与不动产权证书的坐落。", "核对房屋是否在危险房屋名单内。"],
      questions: [
        Question("备案后合同变更怎么办？", "在变更之日起三十日内办理变更备案，原备案证明收回。"),
        Question("租客可以单独来办吗？", "可以，凭双方签章的租赁合同单方办理。"),
      ]),
    Topic(
      .other, "劳动用工备案", field: "劳动合同管理", result: "劳动用工备案回执",
      authority: "人力资源和社会保障局", applicants: .businesses,
      themes: Themes(person: nil, legal: "人力资源"),
      scopes: ["新招用人员", "终止劳动合同人员", "非全日制用工"],
      conditions: [
        "用人单位依法成立，与〈scope〉的劳动关系事实清楚。",
        "自用工或者终止用工之日起三十日内申报。",
      ],
      papers: [
        Paper("劳动合同文本", .applicant, "双方签章齐全，必备条款完整。"),
        Paper("用工人员名册", .applicant, "写明姓名、公民身份号码、岗位和合同期限，由单位盖章。"),
      ],
      criteria: ["核对名册人数与合同份数。", "核对合同期限和岗位。"],
      questions: [
        Question("可以批量导入名册吗？", "可以，使用系统提供的模板一次导入，最多五百人。"),
        Question("超过三十日还能备案吗？", "可以补办，同时说明逾期的原因。"),
      ]),
    Topic(
      .service, "就业登记", field: "就业服务", result: "就业登记凭证",
      authority: "人力资源和社会保障局", applicants: .people, body: .town,
      themes: Themes(person: "就业创业", legal: nil),
      scopes: ["单位就业", "灵活就业", "自主创业", "返乡就业"],
      conditions: ["年满十六周岁、有劳动能力，已经以〈scope〉方式实现就业的人员。"],
      papers: [
        Paper("就业情况证明", .applicant, "写明就业单位或者经营地点、岗位和起始日期。")
      ],
      criteria: ["核对就业起始日期和单位名称。"],
      questions: [
        Question("户口不在本地可以登记吗？", "可以，在就业地办理，与户籍无关。"),
        Question("登记后有什么用？", "凭就业登记信息办理社会保险补贴、创业担保贷款和职业培训。"),
      ],
      everydayNames: ["登记就业"]),
    Topic(
      .service, "社会保障卡服务", field: "社会保障卡管理", result: "社会保障卡",
      authority: "人力资源和社会保障局", applicants: .people, body: .authorised,
      themes: Themes(person: "社会保障", legal: nil),
      scopes: ["首次申领", "到期换领", "损坏换领", "信息变更换领"],
      conditions: ["已经参加本地社会保险的人员，申请类型为〈scope〉。"],
      papers: [
        Paper("白底彩色电子照片", .applicant, "近期免冠正面，文件大小不超过二百千字节。")
      ],
      criteria: ["通过人口数据核对姓名、公民身份号码和照片。"],
      questions: [
        Question("换领期间看病怎么办？", "可以使用电子社会保障卡结算，不受实体卡影响。"),
        Question("可以选择银行吗？", "可以，在申请表中选择合作银行和领卡网点。"),
      ],
      everydayNames: ["社保卡"]),
    Topic(
      .service, "流动人员人事档案服务", field: "人事档案管理", result: "人事档案材料证明",
      authority: "人力资源和社会保障局", applicants: .people, body: .authorised,
      themes: Themes(person: "就业创业", legal: nil),
      scopes: ["档案接收", "档案转出", "档案材料收集", "依据档案出具证明"],
      conditions: ["档案符合流动人员人事档案管理范围，申请的服务为〈scope〉。"],
      papers: [
        Paper("人事关系变动说明", .applicant, "写明原单位、离职日期和档案现存放地。")
      ],
      criteria: ["核对档案的密封情况和材料目录。"],
      questions: [
        Question("档案可以自己带来吗？", "不可以，档案通过机要通信或者专人送取，个人不得自带。"),
        Question("存档要交钱吗？", "不用，流动人员人事档案保管是免费的公共服务。"),
      ]),
    Topic(
      .service, "公共租赁住房保障服务", field: "住房保障", result: "公共租赁住房轮候通知书",
      authority: "住房和城乡建设局", applicants: .people, themes: Themes(person: "住房保障", legal: nil),
      scopes: ["城镇住房困难家庭", "新就业职工", "稳定就业外来务工人员"],
      conditions: [
        "申请人属于〈scope〉，在本地没有自有住房或者人均住房建筑面积低于十五平方米。",
        "家庭人均可支配收入低于当地上年度城镇居民人均可支配收入的百分之八十。",
      ],
      papers: [
        Paper("家庭收入情况说明", .applicant, "逐人写明工作单位和最近十二个月的收入。"),
        Paper("居民户口簿", .authority, "全部家庭成员的登记页。", exempt: true),
        Paper("劳动合同", .applicant, "剩余期限不少于一年。", when: "以新就业职工或者外来务工人员身份申请"),
      ],
      criteria: ["通过不动产登记系统核对住房情况。", "核对家庭收入和婚姻信息。"],
      special: Special(name: "公示", days: 15, note: "对拟保障的家庭进行公示，有异议的重新核查。"),
      questions: [
        Question("轮候期间收入变化怎么办？", "自变化之日起三十日内申报，按变化后的情况重新核对。"),
        Question("可以指定小区吗？", "可以填写三个意向小区，按轮候顺序选房。"),
      ],
      everydayNames: ["公租房"]),
  ]

  static let all = licences + benefits + services
}
