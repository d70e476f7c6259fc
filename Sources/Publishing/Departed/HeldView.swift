import Compiler
import Standard
import Templates
import YAML

/// The page of a guide that is being corrected: it says so, and where to ask or go instead.
struct HeldView {
  let held: Departures.Held
  let kindred: Kindred
  let publication: Publication

  var view: View {
    let name = held.name ?? "办事指南"
    let place = publication.workspace.place(held.division)
    let phones = self.phones
    var page = Page(
      publication: publication, path: held.address, title: "\(name)（正在更正）",
      description: "\(place)“\(name)”的办事指南正在更正。")
    page.isListed = false
    let ways = WaysOn(
      basicCode: held.basicCode, division: held.division, kindred: kindred,
      publication: publication)
    page.above = ways.above
    return page.view { object in
      object["held"] = .object { own in
        own["name"] = .text(name)
        own["place"] = .text(place)
        own["body"] = .text(body)
        own["hasPhones"] = .flag(!phones.isEmpty)
        own["phones"] = .list(phones)
        ways.fill(&own, page)
      }
    }
  }

  private var body: String? {
    held.item.flatMap { $0.body?.string(.name) ?? $0.record.string(.body) }
  }

  /// The numbers that somebody answers: one with a mistake in it would lead to a stranger.
  private var phones: [View] {
    guard let item = held.item else { return [] }
    let records = [item.record.record(.contact), item.body].compactMap(\.self)
    var seen: Set<String> = []
    return records.flatMap { $0.texts(.phone) }.filter { text in
      guard let dialled = PointView.dialled(text) else { return false }
      return seen.insert(dialled).inserted
    }.flatMap(PointView.phones)
  }

  static let model = PageModel.model(
    "heldPage", [.object("held", held, zh: "正在更正的指南", en: "The guide that is being corrected")])

  private static let held = ViewModel.Shape(
    "held",
    [
      .text("name", zh: "事项名称", en: "The name of the item"),
      .text("place", zh: "地区全称", en: "The place, in full"),
      .text("body", zh: "办理机构", en: "The body").optional,
      .flag("hasPhones", zh: "是否有电话", en: "Whether there are phones"),
      .list("phones", of: PageModel.phone, zh: "咨询电话", en: "Whom to ring"),
    ] + WaysOn.fields)
}
