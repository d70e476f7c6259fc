import Compiler
import Standard
import Templates
import YAML

/// A life event in one place: what is to do, what to bring, in which order, how long it takes and what it
/// costs, all computed from the items that the place publishes.
struct EventView {
  let plan: EventPlan
  let publication: Publication
  let page: Page
  let all: PublishedEvents
  /// The guide of each step; nil where it is not published here.
  let published: [PublishedItem?]

  init(
    _ event: LifeEvent,
    in division: String,
    _ all: PublishedEvents,
    _ publication: Publication
  ) {
    let workspace = publication.workspace
    let plan = EventPlan(event, in: division, all.items, of: workspace)
    let place = workspace.place(division)
    var page = Page(
      publication: publication, path: Address.event(event, in: division),
      title: "\(event.name)（\(place)）",
      description: "\(place)“\(event.name)”：\(plan.steps.count)个事项的材料、顺序、时限和费用。")
    page.above = [(EventsView.title, Address.events), (event.name, Address.event(event))]
    page.division = division
    page.source = workspace.files.path(event.file)
    self.plan = plan
    self.all = all
    self.publication = publication
    self.page = page
    published = plan.steps.map { step in step.item.flatMap { all.published[$0.file] } }
  }

  var view: View {
    let event = plan.event
    let gaps = self.gaps
    let groups = materialGroups
    let diagram = self.diagram
    return page.view { object in
      object["event"] = .object { object in
        object["name"] = .text(event.name)
        object["place"] = .text(publication.workspace.place(plan.division))
        object["note"] = .text(event.record.string(.note))
        object["everydayNames"] = .text(event.otherNames)
        object["audience"] = .text(event.audience)
        object["allPlaces"] = .text(page.href(Address.event(event)))
        object["hasGaps"] = .flag(!gaps.isEmpty)
        object["gaps"] = .list(gaps)
        object["summary"] = summary
        object["hasMaterials"] = .flag(!groups.isEmpty)
        object["materialsOverview"] = .text(materialsOverview)
        object["groups"] = .list(groups)
        object["form"] = jointForm
        object["isOrdered"] = .flag(plan.stages != nil)
        object["stages"] = .list(stages)
        object["timeRemarks"] = .list(timeRemarks.map(View.text))
        object["diagram"] = diagram
        object["charges"] = .list(charges)
        object["bodies"] = .list(bodies)
      }
    }
  }

  /// The names of steps in a sentence.
  func names(_ steps: [Int]) -> String {
    steps.map { "“\(plan.steps[$0].name)”" }.joined(separator: "、")
  }

  /// The steps of which nothing is published here.
  var missing: [Int] { plan.steps.indices.filter { plan.steps[$0].item == nil } }

  private var gaps: [View] {
    missing.map { number in
      let step = plan.steps[number]
      return [
        "name": .text(step.name),
        "text": .text(
          step.isWithheld
            ? "本地的办事指南正在更正，还没有公布" : "本地没有公布这个事项"),
      ]
    }
  }
}
