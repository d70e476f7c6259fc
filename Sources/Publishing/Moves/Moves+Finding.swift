import Compiler
import Standard

extension Moves {
  /// The pages by which items are found, whose addresses have the code of a division or a body.
  mutating func addFinding(
    _ index: SiteIndex, _ events: PublishedEvents, in workspace: Workspace,
    _ successions: Successions
  ) {
    guard !successions.isEmpty else { return }
    let places = index.places.codes
    let eventPages = events.events.flatMap { event in
      event.places.map { (event: event.event, place: $0) }
    }
    var pages = Collection(
      inUse: places.map(Address.place) + index.bodies.map(\.address)
        + eventPages.map { Address.event($0.event, in: $0.place) })
    func add(_ division: String, _ name: String, _ address: (String) -> String) {
      for former in successions.former(division: division) {
        guard let change = Change(ofDivision: former, successions) else { continue }
        let target = Move.Target(address: address(division), name: name, item: nil)
        pages.add(address(former), key: former, change, target)
      }
    }
    for place in places { add(place, workspace.place(place), Address.place) }
    for page in eventPages {
      let name = page.event.name
      add(page.place, "\(name)（\(workspace.place(page.place))）") {
        Address.event(page.event, in: $0)
      }
    }
    for body in index.bodies {
      for former in successions.former(body: body.key) {
        guard let change = Change(ofBody: former, successions) else { continue }
        let target = Move.Target(address: body.address, name: body.name, item: nil)
        pages.add(body.address(under: former), key: former, change, target)
      }
    }
    finding = pages.sorted
  }
}
