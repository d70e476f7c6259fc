import Compiler
import Source
import Standard
import YAML

/// A service point with the items that it serves; points that say the same are one.
struct PublishedPoint: Sendable {
  /// What identifies it as long as its name and its address stay: by these people know it.
  var id: String
  let record: Record?
  let name: String?
  /// All that is said of it, to tell it from others of its name.
  let content: String
  private(set) var items: [PublishedItem] = []

  /// All points of the items, in the order of their ids.
  static func all(_ publication: Publication) -> [PublishedPoint] {
    var points: [PublishedPoint] = []
    var places: [String: Int] = [:]
    let standard = publication.workspace.standard
    for item in publication.items {
      for entry in item.item.record.entries(.servicePoints) {
        guard let point = PublishedPoint(entry, standard) else { continue }
        let key = point.id + point.content
        let place = places[key] ?? points.count
        if place == points.count {
          places[key] = place
          points.append(point)
        }
        // An item that names a point twice is served there once.
        if points[place].items.last?.key != item.key { points[place].items.append(item) }
      }
    }
    // Two that differ in anything else share a name: what they say tells them apart.
    let shared = Dictionary(grouping: points.indices) { points[$0].id }.values.filter {
      $0.count > 1
    }
    for place in shared.flatMap(\.self) {
      points[place].id += "-" + Digest.text(Array(points[place].content.utf8)).prefix(8)
    }
    return points.sorted { Manifest.precedes($0.id, $1.id) }
  }

  private init?(_ entry: Entry, _ standard: Standard) {
    record = entry.record
    name = record?.string(.name) ?? entry.text?.string
    if let record {
      var writer = RecordJSON(standard)
      content = writer.object(record, at: "").compact
    } else {
      content = ""
    }
    guard record != nil || name != nil else { return nil }
    let known = [name ?? "", record?.string(.address) ?? ""].joined(separator: "\n")
    id = String(Digest.text(Array(known.utf8)).prefix(16))
  }

  /// Longitude and latitude as they are stated; nil where either is missing or lies outside the globe.
  var coordinates: (longitude: String, latitude: String)? {
    guard let record, let longitude = MapLink.digits(record[.longitude]),
      let latitude = MapLink.digits(record[.latitude]), let east = Double(longitude),
      let north = Double(latitude), abs(east) <= 180, abs(north) <= 90
    else { return nil }
    return (longitude, latitude)
  }
}
