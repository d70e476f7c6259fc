import Compiler
import Source

extension Output {
  /// The service points on a map.
  static let places = Output("places", Wording(zh: "办理点", en: "places")) { publication in
    let document = LateValue {
      PlacesDocument(publication: publication, points: PublishedPoint.all(publication))
    }
    let schema = PlacesSchema(standard: publication.workspace.standard)
    return [
      .json(PlacesDocument.map) { document.value.collection },
      .json(PlacesDocument.others) { document.value.without },
      .json(PlacesDocument.folder + "/schema/v1/service-points.schema.json") { schema.map },
      .json(PlacesDocument.folder + "/schema/v1/without-coordinates.schema.json") { schema.others },
    ]
  }
}
