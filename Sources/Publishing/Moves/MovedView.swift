import Compiler
import Source
import Standard
import Templates

/// The page at an old address: where the item is now.
///
/// It leads there at once; whose browser does not follow can read it.
struct MovedView {
  let move: Move
  let publication: Publication

  static let model = PageModel.model(
    "movedPage", [.object("moved", moved, zh: "变更", en: "The change")])

  /// The pages of some moves.
  static func pages(
    _ moves: [Move], _ publication: Publication
  ) throws(Failure) -> [OutputFile] {
    guard !moves.isEmpty else { return [] }
    let templates = try publication.templates.set()
    return moves.map { move in
      OutputFile.page(move.address, "moved", of: templates) {
        MovedView(move: move, publication: publication).view
      }
    }
  }

  var view: View {
    let name = move.targets.first?.name ?? move.key
    let only = move.targets.count == 1 ? move.targets.first : nil
    var page = Page(
      publication: publication, path: move.address, title: "\(name)（已变更）",
      description: "\(name)：\(sentence)")
    page.successor = only?.address
    // Search engines are sent on once, not to a page that sends them on again.
    page.original = only?.original
    if let item = only?.item { page.above = publication.breadcrumbs(to: item.item.division) }
    return page.view { object in
      object["moved"] = [
        "name": .text(name), "sentence": .text(sentence), "isOne": .flag(only != nil),
        "targets": .list(
          move.targets.map { target in
            [
              "href": .text(page.href(target.address)), "name": .text(target.name),
              "place": .text(target.item.map { publication.workspace.place($0.item.division) }),
              "body": .text(target.item.flatMap(Self.body)),
            ]
          }),
        "hasGrounds": .flag(!move.grounds.isEmpty),
        "grounds": .list(move.grounds.map { .text($0) }),
      ]
    }
  }

  private var sentence: String {
    let day = "自\(move.settledSince.inChinese)起，"
    guard move.targets.count == 1, let item = move.targets.first?.item else {
      return move.targets.count == 1
        ? day + "本页改用新的地址。" : day + "原来在本页的事项，现在是下列事项。"
    }
    guard move.isHandedOver else { return day + "本事项改用新的编码和新的地址。" }
    let place = publication.workspace.place(item.item.division)
    return day + "本事项由\(place)\(Self.body(item) ?? "")办理。"
  }

  private static func body(_ item: PublishedItem) -> String? {
    item.item.body?.string(.name) ?? item.item.record.string(.body)
  }

  private static let moved = ViewModel.Shape(
    "moved",
    [
      .text("name", zh: "事项或表单的名称", en: "The name of the item or form"),
      .text("sentence", zh: "从哪天起由谁办理", en: "Since when, and who handles it"),
      .flag("isOne", zh: "是否只有一个新地址", en: "Whether there is one new address"),
      .list(
        "targets",
        of: ViewModel.Shape(
          "movedTarget",
          [
            .text("href", zh: "新地址", en: "The new address"),
            .text("name", zh: "名称", en: "The name"),
            .text("place", zh: "地区", en: "The place").optional,
            .text("body", zh: "办理机构", en: "The body").optional,
          ]), zh: "新地址", en: "The new addresses"),
      .flag("hasGrounds", zh: "是否写明依据", en: "Whether documents are named"),
      .list("grounds", of: .text, zh: "依据", en: "The documents that say so"),
    ])
}
