import Source
import Standard

/// The JSON Schemas of the service points: the rules of RFC 7946 for points, and what we add.
struct PlacesSchema {
  let standard: Standard

  var map: JSON {
    var definitions = SchemaDefinitions(standard)
    let properties = properties(&definitions, without: ["longitude", "latitude"])
    let coordinate: JSON = [
      "type": "array", "minItems": 2, "maxItems": 2, "title": "经度、纬度",
      "x-title-en": "Longitude and latitude",
      "prefixItems": [
        ["type": "number", "minimum": -180, "maximum": 180],
        ["type": "number", "minimum": -90, "maximum": 90],
      ],
    ]
    let feature: JSON = [
      "type": "object",
      "properties": [
        "type": ["const": "Feature"], "id": identifier,
        "geometry": [
          "type": "object",
          "properties": ["type": ["const": "Point"], "coordinates": coordinate],
          "required": ["type", "coordinates"], "additionalProperties": false,
        ],
        "properties": properties,
      ],
      "required": ["type", "id", "geometry", "properties"], "additionalProperties": false,
    ]
    return document(
      "service-points", Wording(zh: "办理点地图数据", en: "Service points on the map"),
      [
        ("type", ["const": "FeatureCollection"]), ("$schema", ["type": "string"]),
        ("standard", Self.standard),
        (
          "coordinateSystem",
          text("坐标系；unknown为没有写明", "The system of the coordinates; unknown where nobody has said")
        ),
        (
          "withoutCoordinates",
          number("没有坐标、另列一表的办理点数", "How many points without coordinates are listed apart")
        ),
        ("features", ["type": "array", "items": feature]),
      ], definitions)
  }

  var others: JSON {
    var definitions = SchemaDefinitions(standard)
    let point: JSON = [
      "type": "object",
      "properties": ["id": identifier, "properties": properties(&definitions)],
      "required": ["id", "properties"], "additionalProperties": false,
    ]
    return document(
      "without-coordinates",
      Wording(zh: "没有坐标的办理点", en: "Service points without coordinates"),
      [
        ("$schema", ["type": "string"]), ("standard", Self.standard),
        ("count", number("办理点数", "How many points there are")),
        ("points", ["type": "array", "items": point]),
      ], definitions)
  }

  /// - Parameter drawn: the elements that the geometry says
  private func properties(
    _ definitions: inout SchemaDefinitions, without drawn: [String] = []
  ) -> JSON {
    let elements = standard[shape: "servicePoint"]?.elements ?? []
    let stated = elements.map { ($0.id, definitions.property($0)) }
    let item: JSON = [
      "type": "object",
      "properties": [
        "id": text("事项标识", "Identifies the item"), "name": text("事项名称", "The item’s name"),
        "division": text("事项所在区划", "The division of the item"),
        "guide": [
          "type": "string", "format": "uri-reference", "title": "办事指南", "x-title-en": "Its guide",
        ],
      ],
      "required": ["id", "division"], "additionalProperties": false,
    ]
    return [
      "type": "object",
      "properties": .object(
        stated.filter { !drawn.contains($0.0) } + [
          (
            "divisions",
            [
              "type": "array", "title": "所办事项的区划", "x-title-en": "The divisions of its items",
              "items": [
                "type": "object",
                "properties": ["code": ["type": "string"], "name": ["type": "string"]],
                "required": ["code"], "additionalProperties": false,
              ],
            ]
          ),
          (
            "bodies",
            [
              "type": "array", "items": ["type": "string"], "title": "所办事项的实施主体",
              "x-title-en": "The bodies of its items",
            ]
          ),
          (
            "openingHours",
            [
              "type": "array", "items": ["type": "object"], "title": "办公时间（schema.org）",
              "x-title-en": "Opening hours in the vocabulary of schema.org",
            ]
          ),
          (
            "items",
            [
              "type": "array", "minItems": 1, "items": item, "title": "在这里办理的事项",
              "x-title-en": "The items handled here",
            ]
          ),
        ]),
      "required": ["divisions", "bodies", "items"],
    ]
  }

  private func document(
    _ name: String, _ title: Wording, _ properties: [JSON.Member],
    _ definitions: SchemaDefinitions
  ) -> JSON {
    [
      "$schema": .text(CatalogueSchema.dialect), "$id": .text("urn:zhun:places:v1:\(name)"),
      "title": .text(title.zh), "x-title-en": .text(title.en), "type": "object",
      "properties": .object(properties), "required": .texts(properties.map(\.name)),
      "additionalProperties": false, "$defs": definitions.json,
    ]
  }

  private var identifier: JSON {
    [
      "type": "string", "pattern": "^[0-9a-f]{16}(-[0-9a-f]{8})?$", "title": "办理点标识",
      "x-title-en": "Identifies the point",
    ]
  }

  private static let standard: JSON = [
    "type": "object",
    "properties": ["name": SchemaDefinitions.wording, "edition": ["type": "string"]],
    "required": ["name"], "additionalProperties": false,
  ]

  private func text(_ zh: String, _ en: String) -> JSON {
    ["type": "string", "title": .text(zh), "x-title-en": .text(en)]
  }

  private func number(_ zh: String, _ en: String) -> JSON {
    ["type": "integer", "minimum": 0, "title": .text(zh), "x-title-en": .text(en)]
  }
}
