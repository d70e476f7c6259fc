import Compiler
import Source
import Standard
import YAML

/// A guide in the vocabulary of schema.org: only what the item states, as the item states it.
struct ServiceData {
  private let published: PublishedItem
  private let page: Page
  private let place: String

  init(_ published: PublishedItem, on page: Page) {
    self.published = published
    self.page = page
    place = page.publication.workspace.place(published.item.division)
  }

  private var item: Item { published.item }
  private var record: Record { published.item.record }

  /// The service, and its questions where it has some.
  var nodes: [JSON] { [service, questions].compactMap(\.self) }

  private var service: JSON {
    .object(present: [
      ("@type", "GovernmentService"), ("@id", .text(id("service"))),
      ("name", .text(item.name ?? published.key)),
      ("alternateName", texts(.everydayNames)),
      ("description", .text(page.description)),
      ("url", page.publication.site.absolute(page.path).map(JSON.text)),
      ("identifier", list(identifiers)),
      ("serviceType", item.type.map { .text($0.name.zh) }),
      ("provider", provider),
      ("areaServed", area),
      (
        "audience",
        list(
          record.codes(.serviceObjects).map {
            ["@type": "Audience", "audienceType": .text($0.name.zh)]
          })
      ),
      ("availableChannel", list(channels)),
      ("hoursAvailable", WeeklyHours.nodes(record.texts(.hours).map(\.string))),
      ("serviceOutput", list(results)),
      ("offers", list(offers)),
    ])
  }

  /// What identifies a node: absolute where the site has an address, else within the page.
  private func id(_ name: String) -> String {
    (page.publication.site.absolute(page.path) ?? "") + "#" + name
  }

  private var identifiers: [JSON] {
    [(KnownElement.basicCode, "基本编码"), (.code, "实施编码"), (.handlingCode, "业务办理项编码")]
      .compactMap { element, name in record.string(element).map { Self.identifier($0, name) } }
  }

  private static func identifier(_ value: String, _ name: String) -> JSON {
    ["@type": "PropertyValue", "propertyID": .text(name), "value": .text(value)]
  }

  private var provider: JSON? {
    guard let name = item.body?.string(.name) ?? record.string(.body) else { return nil }
    return .object(present: [
      ("@type", "GovernmentOrganization"), ("name", .text(name)),
      ("identifier", item.body?.string(.code).map { Self.identifier($0, "主体编码") }),
      ("telephone", phones(item.body).first.map(JSON.text)),
      ("address", item.body?.string(.address).map(JSON.text)),
      ("areaServed", area),
    ])
  }

  private var area: JSON {
    [
      "@type": "AdministrativeArea", "name": .text(place),
      "identifier": Self.identifier(item.division, "行政区划代码"),
    ]
  }

  // MARK: How to apply

  private var channels: [JSON] {
    online + record.records(.servicePoints).map(window)
      + [line("咨询", record.record(.contact)), line("投诉", record.record(.complaint))]
      .compactMap(\.self)
  }

  /// The addresses to apply at, each once.
  private var online: [JSON] {
    var seen: Set<String> = []
    return [
      (KnownElement.onlineAddress, "网上办理"), (.computerAddress, "电脑端办理"), (.mobileAddress, "手机端办理"),
    ].compactMap { element, name in
      guard let address = record.string(element).flatMap(GuideView.webAddress),
        seen.insert(address).inserted
      else { return nil }
      return [
        "@type": "ServiceChannel", "name": .text(name),
        "serviceUrl": .text(WebAddress.iri(address)),
      ]
    }
  }

  private func window(_ point: Record) -> JSON {
    .object(present: [
      ("@type", "ServiceChannel"), ("name", "窗口办理"),
      (
        "serviceLocation",
        .object(present: [
          ("@type", "Place"), ("name", point.string(.name).map(JSON.text)),
          ("address", point.string(.address).map(JSON.text)), ("geo", coordinates(point)),
          ("hasMap", page.publication.site.maps.href(of: point, in: place).map(JSON.text)),
          (
            "openingHoursSpecification",
            WeeklyHours.nodes(point.texts(.hours).map(\.string))
          ),
          ("telephone", list(phones(point).map(JSON.text))),
        ])
      ),
    ])
  }

  private func coordinates(_ point: Record) -> JSON? {
    guard let latitude = MapLink.digits(point[.latitude]),
      let longitude = MapLink.digits(point[.longitude])
    else { return nil }
    return [
      "@type": "GeoCoordinates", "latitude": .number(latitude), "longitude": .number(longitude),
    ]
  }

  private func line(_ purpose: String, _ contact: Record?) -> JSON? {
    let phones = phones(contact)
    guard !phones.isEmpty else { return nil }
    return [
      "@type": "ServiceChannel", "name": .text(purpose),
      "servicePhone": .array(
        phones.map {
          ["@type": "ContactPoint", "contactType": .text(purpose), "telephone": .text($0)]
        }),
    ]
  }

  private func phones(_ record: Record?) -> [String] {
    record?.texts(.phone).map(\.string) ?? []
  }

  // MARK: What comes of it, and what it costs

  private var results: [JSON] {
    record.records(.results).compactMap { result in
      result.string(.name).map { name in
        .object(present: [
          ("@type", result.says(.type, Self.licence) ? "GovernmentPermit" : "Thing"),
          ("name", .text(name)),
        ])
      }
    }
  }

  /// 证照 in the national list of results.
  private static let licence = "证照"

  private var offers: [JSON] {
    if KeyFacts(item).isFree {
      return [["@type": "Offer", "price": 0, "priceCurrency": "CNY"]]
    }
    // An item that denies what it lists says nothing on which to rely.
    guard record.boolean(.isCharged) != false else { return [] }
    return record.records(.fees).compactMap { fee in
      guard fee.string(.name) != nil || fee.string(.standard) != nil else { return nil }
      return .object(present: [
        ("@type", "Offer"), ("name", fee.string(.name).map(JSON.text)),
        ("description", fee.string(.standard).map(JSON.text)),
      ])
    }
  }

  private var questions: JSON? {
    let questions = record.records(.questions).compactMap { question -> JSON? in
      guard let asked = question.string(.question), let answer = question.string(.answer) else {
        return nil
      }
      return [
        "@type": "Question", "name": .text(asked),
        "acceptedAnswer": ["@type": "Answer", "text": .text(answer)],
      ]
    }
    guard !questions.isEmpty else { return nil }
    return [
      "@type": "FAQPage", "@id": .text(id("questions")),
      "mainEntity": .array(questions),
    ]
  }

  private func texts(_ element: KnownElement) -> JSON? {
    list(record.texts(element).map { .text($0.string) })
  }

  private func list(_ values: [JSON]) -> JSON? { values.isEmpty ? nil : .array(values) }
}
