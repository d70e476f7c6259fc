import Source

/// The description of the catalogue’s addresses (OpenAPI 3.1), made from the files that are really written.
struct OpenAPIDocument {
  let publication: Publication
  /// The addresses of all files of the catalogue, below its root.
  let addresses: [String]

  var json: JSON {
    let name = publication.site.name
    return .object(present: [
      ("openapi", "3.1.0"),
      (
        "info",
        [
          "title": .text("\(name)目录数据"),
          "x-title-en": "Catalogue of government service items",
          "version": "1",
          "description": "政务服务事项目录的静态文件：每个地址是一个文件，只读，不需要密钥。",
          "x-description-en":
            "The static files of a catalogue of government service items: each address is a file, to be read without a key.",
        ]
      ),
      ("jsonSchemaDialect", .text(CatalogueSchema.dialect)),
      ("servers", [["url": .text(server)]]),
      ("paths", .object(kinds.map { ($0.kind.template, ["get": operation($0.kind, $0.values)]) })),
    ])
  }

  /// Where the catalogue stands: its address, or the folder of this file.
  private var server: String { publication.site.absolute(Address.catalogue) ?? "." }

  /// The kinds of addresses that have files, with what stands for their parameters there.
  private var kinds: [(kind: CatalogueAddress, values: [String])] {
    var values = Array(repeating: [String](), count: CatalogueAddress.all.count)
    for address in addresses {
      // The first kind that fits: names of their own come before those that take in any.
      for (place, kind) in CatalogueAddress.all.enumerated() {
        guard let value = kind.value(in: address) else { continue }
        values[place].append(value)
        break
      }
    }
    return zip(CatalogueAddress.all, values).filter { !$1.isEmpty }.map { ($0, $1) }
  }

  private func operation(_ kind: CatalogueAddress, _ values: [String]) -> JSON {
    .object(present: [
      ("operationId", .text(kind.operation)),
      ("summary", .text(kind.title.zh)), ("x-summary-en", .text(kind.title.en)),
      ("description", .text(kind.about.zh)), ("x-description-en", .text(kind.about.en)),
      ("parameters", kind.parameter.map { [parameter($0, values)] }),
      (
        "responses",
        [
          "200": response(kind),
          "404": ["description": "那里没有文件", "x-description-en": "Nothing stands there"],
        ]
      ),
    ])
  }

  /// The first and the last value that has a file: a record that is there, and one that has moved or gone.
  private func parameter(_ parameter: CatalogueAddress.Parameter, _ values: [String]) -> JSON {
    let examples = [values.first, values.count > 1 ? values.last : nil].compactMap(\.self)
    return [
      "name": .text(parameter.name), "in": "path", "required": true,
      "description": .text(parameter.title.zh), "x-description-en": .text(parameter.title.en),
      "schema": ["type": "string", "pattern": .text(parameter.pattern)],
      "examples": .object(
        zip(["first", "last"], examples).map { ($0, ["value": .text($1)]) }),
    ]
  }

  private func response(_ kind: CatalogueAddress) -> JSON {
    [
      "description": .text(kind.title.zh), "x-description-en": .text(kind.title.en),
      "content": .object([(kind.content.rawValue, content(kind))]),
    ]
  }

  private func content(_ kind: CatalogueAddress) -> JSON {
    let schemas = kind.schemas.filter { addresses.contains("schema/\($0).schema.json") }
      .map { name -> JSON in ["$ref": .text("schema/\(name).schema.json")] }
    switch kind.content {
    case .lines:
      // OpenAPI 3.1 has no word for the schema of one line.
      return .object(present: [
        ("schema", ["type": "string"]), ("x-line-schema", schemas.first),
      ])
    case .atom: return ["schema": ["type": "string"]]
    case .schema, .api: return ["schema": ["type": "object"]]
    case .json:
      guard let first = schemas.first else { return ["schema": ["type": "object"]] }
      return ["schema": schemas.count == 1 ? first : ["oneOf": .array(schemas)]]
    }
  }
}
