import Compiler
import Source

extension Output {
  /// The description of the addresses of the catalogue, for programs that are made from such descriptions.
  package static let openAPI = Output(
    "openapi", Wording(zh: "接口说明", en: "description of addresses")
  ) { (publication) throws(Failure) in
    var addresses: [String] = []
    let root = Address.catalogue + "/"
    // Other outputs write nothing there; making the lists of all their files would be dear.
    if publication.outputs.contains(catalogue.id) {
      for file in try catalogue.files(publication) where file.path.hasPrefix(root) {
        addresses.append(String(file.path.dropFirst(root.count)))
      }
    }
    // Without the catalogue there is nothing to describe.
    guard !addresses.isEmpty else { return [] }
    let document = OpenAPIDocument(
      publication: publication, addresses: addresses + ["openapi.json"])
    return [.json(root + "openapi.json") { document.json }]
  }
}
