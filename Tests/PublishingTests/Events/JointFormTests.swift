import Compiler
import Standard
import Templates
import TestSupport
import Testing

@testable import Publishing

/// The pages, papers and documents of the joint form of a life event.
@Suite struct JointFormTests {
  private static let shop = """
    标识: shop
    名称: 开店申请书
    分组:
      - 标识: owner
        名称: 经营者
        字段:
          - {标识: name, 名称: 姓名, 类型: 文本, 必填: 是, 最长: 50, 依据: 受理条件, 数据项: 姓名, 示例: 张三}
          - {标识: number, 名称: 证件号码, 类型: 公民身份号码, 依据: 受理条件}
    受理机关填写: [{名称: 受理意见, 类型: 意见}, {名称: 受理日期, 类型: 日期}]
    """

  private static let sign = """
    标识: sign
    名称: 招牌申请书
    分组:
      - 标识: owner
        名称: 经营者
        字段:
          - {标识: applicant, 名称: 申请人, 类型: 文本, 最长: 30, 依据: 受理条件, 数据项: 申请人姓名}
      - 标识: board
        名称: 招牌
        字段:
          - {标识: width, 名称: 宽, 类型: 整数, 必填: 是, 依据: 受理条件}
    受理机关填写: [{名称: 审核意见, 类型: 意见}]
    """

  private static func publication(_ forms: [String]) -> Publication {
    let codes = ["440125044001", "440131002001"]
    let items = forms.indices.map { number in
      """
      # 文件: districts/44/4401/440113/items/i\(number).yaml
      事项名称: 事项\(number)
      基本编码: "\(codes[number])"
      申请材料:
        - {名称: 申请书\(number), 必要性: 必要, 空白表格: forms/f\(number).yaml}
        - {名称: 平面图\(number), 必要性: 必要}
      # 文件: districts/44/forms/f\(number).yaml
      \(forms[number])
      """
    }
    let event = """
      # 文件: events/44/shop.yaml
      名称: 开店
      一句话说明: 合起来办。
      事项:
        - "\(codes[0])"
        - {基本编码: "\(codes[1])", 何时需要: 要挂招牌的}
      """
    let workspace = Example((items + [event]).joined(separator: "\n")).workspace(
      Repository.standard.standard)
    return Publication(
      workspace, [], withErrors: true, outputs: ["guides", "forms"], generator: "zhun")
  }

  @Test func viewsFillTheirModels() throws {
    let publication = Self.publication([Self.shop, Self.sign])
    let form = try #require(publication.forms.all.first { $0.joint != nil })
    #expect(form.folder == "events/shop/440113/form" && form.items.count == 2)
    #expect(form.pages == FormPage.allCases)
    for page in form.pages {
      let view = FormView(form: form, publication: publication, shown: page).view
      let kind = PageKind.all.first { $0.template == page.template }
      #expect(kind?.model.departures(of: view).isEmpty == true, "\(page)")
    }
    let all = publication.lifeEvents
    let event = try #require(all.events.first)
    let view = EventView(event.event, in: "440113", all, publication).view
    #expect(EventModel.model.departures(of: view).isEmpty)
  }

  @Test func eachQuestionSaysWhichFormsItIsFor() throws {
    let publication = Self.publication([Self.shop, Self.sign])
    let joint = try #require(publication.forms.all.compactMap(\.joint).first)
    let uses = FormUses(joint.form)
    let groups = joint.form.form.groups
    let owner = try #require(groups.first { $0.name == "经营者" })
    #expect(uses.parts(of: owner) == nil)
    #expect(owner.fields.map { uses.parts(of: $0, in: owner) } == [[0, 1], [0]])
    #expect(uses.words([0, 1]) == "《开店申请书》《招牌申请书》" && uses.marks([0, 1]) == "①②")
    let board = try #require(groups.first { $0.name == "招牌" })
    #expect(uses.parts(of: board) == [1])
    #expect(board.fields.map { uses.parts(of: $0, in: board) } == [nil])
    // What all its fields are asked in is told once, and in short.
    let condition = try #require(board.condition)
    #expect(board.fields.map(\.condition) == [nil])
    #expect(FormFields(joint.form.form, uses: uses).words(condition) == "要填《招牌申请书》")
  }

  @Test func theOfficeHasItsPlaceOnPaperAlone() throws {
    let publication = Self.publication([Self.shop, Self.sign])
    for form in publication.forms.all {
      let sheet = FormSheet(form.form, name: form.name, isSample: true)
      #expect(sheet.officeParts.count == (form.joint == nil ? 1 : 2))
      for part in sheet.officeParts {
        guard case .grid(let grid) = part.content else { continue }
        for case .cells(let cells) in grid.rows.map(\.row) {
          #expect(cells.allSatisfy { $0.cell.place == nil && $0.cell.text == nil })
        }
      }
      #expect(form.form.fields.allSatisfy { !$0.label.contains("意见") })
    }
  }

  @Test func oneFormAloneIsItsOwn() {
    let publication = Self.publication([Self.shop])
    #expect(publication.forms.all.map(\.folder) == ["forms/44/shop"])
  }
}
