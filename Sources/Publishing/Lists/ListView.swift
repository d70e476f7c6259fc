import Compiler
import Source
import Standard
import Templates

/// The page of a list.
struct ListView {
  let content: ListContent
  let publication: Publication

  static let model = PageModel.model(
    "listPage", [.object("list", list, zh: "清单", en: "The list")])

  var view: View {
    let list = content.list
    let page = Page(
      publication: publication, path: list.page, title: "\(list.name.zh)事项清单",
      description: list.definition.zh)
    let members = content.members
    let others = content.claimedOnly
    return page.view { object in
      object["list"] = [
        "name": .text(list.name.zh), "definition": .text(list.definition.zh),
        "derivedFrom": .text(list.derivedFrom.zh), "count": .text(String(members.count)),
        "total": .text(String(content.rows.count)),
        "rate": .text(
          ListContent.percent(members.count, of: content.rows.count).map { $0 + "%" }),
        "hasMembers": .flag(!members.isEmpty),
        "members": .list(members.map { member($0, page) }),
        "hasClaimedOnly": .flag(!others.isEmpty),
        "claimedOnly": .list(others.map { .object(row($0, page)) }),
      ]
    }
  }

  private func member(_ row: ListContent.Row, _ page: Page) -> View {
    var object = self.row(row, page)
    object["claim"] =
      switch row.isClaimed {
      case true?: "已申报"
      case false?: "未申报"
      case nil: "不需申报"
      }
    object["agrees"] = .flag(row.isClaimed != false)
    return .object(object)
  }

  private func row(_ row: ListContent.Row, _ page: Page) -> View.Object {
    let item = row.item.item
    var object = View.Object()
    object["href"] = .text(page.href(of: row.item))
    object["name"] = .text(item.name ?? row.item.key)
    object["place"] = .text(publication.workspace.place(item.division))
    object["body"] = .text(item.body?.string(.name) ?? "未写明")
    object["reason"] = .text(row.verdict.reason.zh)
    return object
  }

  private static let rowFields: [ViewModel.Field] = [
    .text("href", zh: "事项的地址", en: "The item’s address"),
    .text("name", zh: "事项名称", en: "The item’s name"),
    .text("place", zh: "地区", en: "The place"),
    .text("body", zh: "办理机构", en: "The body"),
    .text("reason", zh: "为什么在清单上或者不在", en: "Why it is on the list or not"),
  ]

  private static let list = ViewModel.Shape(
    "list",
    [
      .text("name", zh: "清单名", en: "The name"),
      .text("definition", zh: "定义", en: "The definition"),
      .text("derivedFrom", zh: "推算依据", en: "What it is derived from"),
      .text("count", zh: "在清单上的项数", en: "How many are on it"),
      .text("total", zh: "全部项数", en: "Of how many"),
      .text("rate", zh: "占比", en: "The rate").optional,
      .flag("hasMembers", zh: "是否有事项", en: "Whether there are members"),
      .list(
        "members",
        of: ViewModel.Shape(
          "member",
          rowFields + [
            .text("claim", zh: "自行申报", en: "What the item claims"),
            .flag("agrees", zh: "申报与推算是否一致", en: "Whether the claim agrees"),
          ]), zh: "在清单上的事项", en: "The members"),
      .flag("hasClaimedOnly", zh: "是否有申报不实的", en: "Whether some claim without cause"),
      .list(
        "claimedOnly", of: ViewModel.Shape("claimant", rowFields), zh: "申报了但不符合条件的事项",
        en: "Items that claim to be on it and are not"),
    ])
}

extension Workspace {
  /// The full name of a division below its province: `广州市番禺区`.
  func place(_ digits: String) -> String {
    var names = standard.divisions.path(to: digits).map(\.name)
    if division(digits) == nil, let last = names.last {
      // A town that the standard does not list: many a body's name says already where it is.
      let name = name(ofDivision: digits) ?? digits
      if name.contains(last) { return name }
      names.append(name)
    }
    return names.count > 1 ? names.dropFirst().joined() : names.first ?? digits
  }
}
