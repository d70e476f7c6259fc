/// What CPSV-AP demands of a node of a class, so that what the standard does not say can be filled in.
struct ClassDemands {
  /// Exactly one `dct:identifier`.
  var identifier = true
  /// The property that must hold a name, if any.
  var label: String?
  /// Whether it must be described.
  var description = false
  /// Whether it must have a role.
  var role = false
  /// Whether it must say where it is.
  var spatial = false

  static let all: [String: ClassDemands] = [
    "cpsv:PublicService": ClassDemands(label: "dct:title", description: true),
    "cpsv:Rule": ClassDemands(label: "dct:title", description: true),
    "cv:Channel": ClassDemands(label: "dct:description"),
    "cv:Cost": ClassDemands(),
    "cv:Event": ClassDemands(label: "dct:title"),
    "cv:Evidence": ClassDemands(label: "dct:title"),
    "cv:Output": ClassDemands(label: "dct:title"),
    "cv:Participation": ClassDemands(label: "dct:description", role: true),
    "cv:PublicOrganisation": ClassDemands(label: "skos:prefLabel", spatial: true),
    "cv:Requirement": ClassDemands(label: "dct:title"),
    "foaf:Agent": ClassDemands(label: "dct:title"),
  ]
}
