import Compiler
import Source
import Standard
import TestSupport

@testable import Publishing

/// A workspace with a life event of five items: one first, three side by side, one last.
enum EventSample {
  static let event = """
    名称: 开办餐饮店
    日常用语: [开饭店, 开餐馆]
    一句话说明: 想开一家小饭馆的人，把执照和许可一次办齐。
    服务对象: 自然人
    事项:
      - {基本编码: "440125044001", 说明: 有了营业执照才能办后面的。}
      - {基本编码: "440131001001", 前置: "440125044001"}
      - {基本编码: "440131002001", 前置: "440125044001"}
      - {基本编码: "440131003001", 何时需要: 雇请员工的, 前置: "440125044001"}
      - {基本编码: "440131004001", 前置: ["440131001001", "440131002001"]}
    """

  static let licence = """
    事项名称: 个体工商户设立登记
    基本编码: "440125044001"
    实施主体: {名称: 某区市场监督管理局}
    法定办结时限: 20 工作日
    承诺办结时限: 1 工作日
    是否收费: 否
    到办事现场次数: 1
    办理地点: [{名称: 区政务服务中心一楼综合窗口, 地点: 某路1号}]
    审批结果: [{名称: 营业执照（F类个体户）}]
    申请材料:
      - {名称: 居民身份证, 必要性: 必要, 份数: {原件: 1, 复印件: 1}}
      - 名称: 登记申请书
        必要性: 必要
        类型: 申请表格文书
        份数: {原件: 1}
        空白表格: https://www.example.gov.cn/registration.pdf
        填报须知: 用黑色签字笔填写。
      - {名称: 房屋租赁合同, 必要性: 非必要, 非必要时办理情形: 经营场所是租来的, 份数: {复印件: 1}}
    """

  static let food = """
    事项名称: 食品经营许可
    基本编码: "440131001001"
    实施主体: {名称: 某区市场监督管理局}
    法定办结时限: 20 工作日
    承诺办结时限: 8 工作日
    是否收费: 否
    到办事现场次数: 1
    办理地点: [{名称: 区政务服务中心一楼综合窗口, 地点: 某路1号}]
    审批结果: [食品经营许可证]
    申请材料:
      - {名称: 身份证, 必要性: 必要, 份数: {原件: 1, 复印件: 2}}
      - {名称: 营业执照, 必要性: 必要, 份数: {复印件: 1}}
      - 名称: 登记申请书
        必要性: 必要
        类型: 申请表格文书
        份数: {原件: 1}
        空白表格: https://www.example.gov.cn/food.pdf
      - {名称: 操作流程图, 必要性: 容缺后补, 份数: {原件: 1}}
    """

  static let sign = """
    事项名称: 户外招牌设置审批
    基本编码: "440131002001"
    实施主体: {名称: 某区城市管理局}
    法定办结时限: 10 工作日
    是否收费: 是
    收费项目: [{项目名称: 占用费, 标准: 80 元/平方米, 允许减免: 是}]
    到办事现场次数: 1
    办理地点: [{名称: 区政务服务中心一楼综合窗口, 地点: 某路1号}]
    审批结果: [户外招牌设置批准书]
    申请材料:
      - {名称: 营业执照, 必要性: 必要, 免提交: 是, 关联证照名称: 营业执照}
      - {名称: 租房合同, 必要性: 必要, 份数: {复印件: 1}}
      - {名称: 招牌效果图, 必要性: 必要, 形式: 电子化}
    """

  static let staff = """
    事项名称: 社会保险登记
    基本编码: "440131003001"
    实施主体: {名称: 某区社会保险基金管理局}
    承诺办结时限: 当场
    是否收费: 否
    到办事现场次数: 0
    审批结果: [社会保险登记证]
    申请材料:
      - {名称: 营业执照, 必要性: 必要, 份数: {复印件: 1}}
      - {名称: 劳动合同, 必要性: 必要, 份数: {复印件: 1}}
    """

  /// Handled by the city for all its districts.
  static let opening = """
    事项名称: 公众聚集场所开业检查
    基本编码: "440131004001"
    实施主体: {名称: 某市消防救援支队}
    承诺办结时限: 3 工作日
    到办事现场次数: 1
    申请材料:
      - {名称: 食品经营许可证, 必要性: 必要, 份数: {复印件: 1}}
      - {名称: 居民身份证, 必要性: 必要, 份数: {原件: 1}}
    """

  static let files: [(String, String)] = [
    ("events/44/restaurant.yaml", event),
    ("districts/44/4401/440113/items/licence.yaml", licence),
    ("districts/44/4401/440113/items/food.yaml", food),
    ("districts/44/4401/440113/items/sign.yaml", sign),
    ("districts/44/4401/440113/items/staff.yaml", staff),
    ("districts/44/4401/items/opening.yaml", opening),
    // The next district lacks two of them.
    ("districts/44/4401/440117/items/licence.yaml", licence),
    ("districts/44/4401/440117/items/food.yaml", food),
  ]

  static func workspace(_ files: [(String, String)] = files) -> Workspace {
    WorkspaceLoader(workers: 1).load(
      texts: files.map { ($0.0, Array(($0.1 + "\n").utf8)) },
      standard: Repository.standard.standard, division: "440113")
  }

  static func publication(
    _ files: [(String, String)] = files,
    _ diagnostics: (Workspace) -> [Diagnostic] = { _ in [] },
    withErrors: Bool = false
  ) -> Publication {
    let workspace = workspace(files)
    return Publication(
      workspace, diagnostics(workspace), withErrors: withErrors,
      outputs: Set(Output.all.map(\.id)), generator: "zhun test")
  }

  /// The pages of life events by their addresses.
  static func pages(_ publication: Publication) throws -> [String: String] {
    var pages: [String: String] = [:]
    for file in try EventPages.files(publication) {
      pages[file.path] = String(decoding: try file.contents(), as: UTF8.self)
    }
    return pages
  }
}
