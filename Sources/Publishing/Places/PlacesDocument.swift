import Compiler
import Source
import Standard
import YAML

/// The service points as GeoJSON, and those that cannot be drawn on a map.
struct PlacesDocument {
  let publication: Publication
  let points: [PublishedPoint]

  /// The properties that are no elements of a service point.
  private static let own: Set<String> = ["divisions", "bodies", "openingHours", "items"]

  static let folder = "places"
  static let map = folder + "/service-points.geojson"
  static let others = folder + "/without-coordinates.json"

  /// A collection of features as RFC 7946 describes it; members that it does not know are ours.
  var collection: JSON {
    .object(present: [
      ("type", "FeatureCollection"),
      ("$schema", "schema/v1/service-points.schema.json"),
      ("standard", standard),
      ("coordinateSystem", .text(coordinateSystem)),
      ("withoutCoordinates", .integer(points.count { $0.coordinates == nil })),
      (
        "features",
        .array(
          points.compactMap { point in
            point.coordinates.map { feature(point, $0.longitude, $0.latitude) }
          })
      ),
    ])
  }

  var without: JSON {
    let rest = points.filter { $0.coordinates == nil }
    return .object(present: [
      ("$schema", "schema/v1/without-coordinates.schema.json"),
      ("standard", standard),
      ("count", .integer(rest.count)),
      (
        "points",
        .array(
          rest.map {
            .object([("id", .text($0.id)), ("properties", properties($0, at: Self.others))])
          })
      ),
    ])
  }

  private var standard: JSON {
    let standard = publication.workspace.standard
    return .object(present: [
      ("name", RecordJSON.wording(standard.name)), ("edition", standard.edition.map(JSON.text)),
    ])
  }

  /// What the workspace says its coordinates are; nobody can see it in the numbers.
  private var coordinateSystem: String {
    publication.workspace.standard.parameters["coordinate-system"] ?? "unknown"
  }

  private func feature(_ point: PublishedPoint, _ longitude: String, _ latitude: String) -> JSON {
    [
      "type": "Feature", "id": .text(point.id),
      "geometry": .line([
        "type": "Point", "coordinates": [.number(longitude), .number(latitude)],
      ]),
      "properties": properties(point, at: Self.map),
    ]
  }

  /// All that the point states but the coordinates by which it is drawn, and what it serves.
  private func properties(_ point: PublishedPoint, at address: String) -> JSON {
    let workspace = publication.workspace
    // One that cannot be drawn keeps what it states: one of the two, or a place outside the globe.
    let coordinates =
      point.coordinates == nil ? [] : [KnownElement.longitude, .latitude].map(\.id)
    var members: [JSON.Member] = []
    if let record = point.record {
      var writer = RecordJSON(workspace.standard)
      if case .object(let all) = writer.object(record, at: "") {
        // An element that a province calls as one of ours keeps its value under a name beside it.
        members = all.filter { !coordinates.contains($0.name) }.map {
          (Self.own.contains($0.name) ? $0.name + "_" : $0.name, $0.value)
        }
      }
    } else if let name = point.name {
      members = [(KnownElement.name.id, .text(name))]
    }
    let divisions = Set(point.items.map(\.item.division)).sorted(by: Manifest.precedes)
    let bodies = point.items.compactMap(\.item.bodyName)
    var seen: Set<String> = []
    members.append(
      ("divisions", .array(divisions.map { .line(workspace.divisionJSON($0)) })))
    members.append(("bodies", .texts(bodies.filter { seen.insert($0).inserted })))
    if let hours = openingHours(point) { members.append(("openingHours", hours)) }
    members.append(
      (
        "items",
        .array(
          point.items.map { item in
            .line(
              .object(present: [
                ("id", .text(item.key)), ("name", item.item.name.map(JSON.text)),
                ("division", .text(item.item.division)),
                (
                  "guide",
                  publication.outputs.contains(Output.guides.id)
                    ? .text(Address.relative(Address.guide(item), from: address)) : nil
                ),
              ]))
          })
      ))
    return .object(members)
  }

  /// The hours in the vocabulary of schema.org: those of the point, else those of all its items where they
  /// agree.
  private func openingHours(_ point: PublishedPoint) -> JSON? {
    let own = point.record?.texts(.hours).map(\.string) ?? []
    if !own.isEmpty { return WeeklyHours.nodes(own) }
    let stated = Set(point.items.map { $0.item.record.texts(.hours).map(\.string) })
    guard stated.count == 1, let hours = stated.first else { return nil }
    return WeeklyHours.nodes(hours)
  }
}
