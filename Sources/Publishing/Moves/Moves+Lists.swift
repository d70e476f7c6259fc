import Compiler
import Standard

extension Moves {
  /// The pages of reform lists, whose addresses have the code of a division.
  ///
  /// - Parameter ids: the lists that there are
  mutating func addLists(
    _ ids: [String], _ index: SiteIndex, in workspace: Workspace, _ successions: Successions
  ) {
    let addresses =
      ids.map { id in { (place: String) in Address.list(id, place) } }
      + [{ (place: String) in Address.lists(place) }]
    let places = index.places.codes
    var pages = Collection(inUse: places.flatMap { place in addresses.map { $0(place) } })
    for place in places {
      for former in successions.former(division: place) {
        guard let change = Change(ofDivision: former, successions) else { continue }
        for address in addresses {
          let target = Move.Target(
            address: address(place), name: workspace.place(place), item: nil)
          pages.add(address(former), key: former, change, target)
        }
      }
    }
    lists = pages.sorted
  }
}
