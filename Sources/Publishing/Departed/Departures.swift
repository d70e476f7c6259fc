import Compiler
import Standard

/// Addresses of guides at which something else stands: what is being corrected, and what is gone.
struct Departures: Sendable {
  /// A guide that is not published because something in it is wrong.
  struct Held: Sendable {
    let address: String
    let division: String
    /// The path of its file.
    let source: String
    /// The item as far as it can be read; nil where its file could not be read at all.
    let item: Item?
    let name: String?
    let basicCode: String?
  }

  private(set) var held: [Held] = []
  private(set) var gone: [Manifest.Page] = []

  /// - Parameters:
  ///   - leftOut: the items with errors: each holds its address, whatever was published before
  ///   - former: the pages of guides in the last state of the folder, if there is one
  init(
    items: [PublishedItem], leftOut: [LeftOutItem], moves: [Move], former: [Manifest.Page]
  ) {
    // Some file systems take two spellings of one letter for the same name.
    var taken = Set(items.flatMap { $0.place.pages }.map { $0.lowercased() })
    taken.formUnion(moves.map { $0.address.lowercased() })
    for left in leftOut {
      guard case .errors = left.reason, let item = left.item else { continue }
      let place = ItemPlace(item)
      for address in place.pages where taken.insert(address.lowercased()).inserted {
        held.append(
          Held(
            address: address, division: item.division, source: left.path, item: item,
            name: item.name, basicCode: item.basicCode ?? place.basicCode))
      }
    }
    let unpublished = Dictionary(leftOut.map { ($0.path, $0) }) { first, _ in first }
    for page in former where taken.insert(page.path.lowercased()).inserted {
      // The file is still there, and only what its address is made of cannot be read.
      if let left = unpublished[page.source], left.isAboutTheItem {
        held.append(
          Held(
            address: page.path, division: page.division, source: page.source, item: left.item,
            name: page.name ?? left.item?.name, basicCode: page.basicCode))
      } else {
        gone.append(page.with(.gone))
      }
    }
    held.sort { Manifest.precedes($0.address, $1.address) }
    gone.sort { Manifest.precedes($0.path, $1.path) }
  }
}

extension Publication {
  /// What stands at the addresses of guides, for the manifest: the next run knows by it what is gone.
  var pages: [Manifest.Page] {
    let guides = items.flatMap { item in
      item.place.pages.map { address in
        Manifest.Page(
          path: address, state: .published, name: item.item.name, division: item.item.division,
          source: item.path)
      }
    }
    let held = departures.held.map { held in
      Manifest.Page(
        path: held.address, state: .held, name: held.name, division: held.division,
        source: held.source)
    }
    let moved = moves.guides.map { move in
      Manifest.Page(
        path: move.address, state: .moved, name: move.targets.first?.name,
        division: String(move.address.split(separator: "/").dropFirst().first ?? ""), source: "")
    }
    return (guides + held + moved + departures.gone).sorted {
      Manifest.precedes($0.path, $1.path)
    }
  }
}
