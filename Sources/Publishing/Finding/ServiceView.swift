import Compiler
import Source
import Standard
import Templates
import YAML

/// The page of a service: where it is offered, and what differs from place to place.
struct ServiceView {
  let service: Service
  let address: String
  let publication: Publication

  init?(_ service: Service, in publication: Publication) {
    guard let address = service.address else { return nil }
    self.service = service
    self.address = address
    self.publication = publication
  }

  var view: View {
    let places = service.placeCount
    let names = service.everydayNames
    let page = Page(
      publication: publication, path: address, title: service.name,
      description: "“\(service.name)”在\(places)个地方的办事指南：各地的费用、时限和到现场次数。")
    let facts = service.offerings.map { KeyFacts($0.item) }
    let columns = Self.columns.map { column in Column(column.label, facts.map(column.text)) }
    return page.view { object in
      object["service"] = [
        "name": .text(service.name), "code": .text(service.code ?? ""),
        "everydayNames": .text(names.isEmpty ? nil : names.joined(separator: "、")),
        "count": .text(String(places)), "isOne": .flag(places == 1),
        "facts": .list(columns.map(\.view)),
        "hasUnusual": .flag(columns.contains { $0.cells.contains(where: \.isUnusual) }),
        "cities": .list(cities(page, columns)),
      ]
    }
  }

  /// What applicants ask first.
  private static let columns: [(label: String, text: @Sendable (KeyFacts) -> String)] = [
    ("办结时限", { $0.limit.text }), ("费用", { $0.fee.text }), ("跑动", { $0.visits.text }),
  ]

  private func cities(_ page: Page, _ columns: [Column]) -> [View] {
    var cities: [(code: Substring, rows: [View])] = []
    let names = Set(service.offerings.map { $0.item.name ?? "" })
    for (place, offering) in service.offerings.enumerated() {
      let code = offering.item.division.prefix(4)
      if cities.last?.code != code { cities.append((code, [])) }
      cities[cities.count - 1].rows.append(
        row(offering, page, columns.map { $0.cells[place] }, isNamed: names.count > 1))
    }
    return cities.map { code, rows in
      ["name": .text(publication.workspace.label(ofPlace: String(code))), "offerings": .list(rows)]
    }
  }

  private func row(
    _ offering: PublishedItem, _ page: Page, _ cells: [Column.Cell], isNamed: Bool
  ) -> View {
    let levels = offering.item.record.codes(.exerciseLevel).map(\.name.zh)
    return [
      "href": .text(page.href(Address.guide(offering))),
      "place": .text(publication.workspace.label(ofPlace: offering.item.division)),
      "name": .text(isNamed ? offering.item.name : nil),
      "body": .text(offering.item.bodyName ?? KeyFacts.unstated),
      "level": .text(
        levels.isEmpty ? KeyFacts.unstated : levels.joined(separator: "、")),
      "cells": .list(
        cells.map { cell in
          [
            "label": .text(cell.label), "text": .text(cell.text),
            "isUnusual": .flag(cell.isUnusual),
          ]
        }),
      "hasFindings": .flag(offering.hasErrors),
    ]
  }
}

extension ServiceView {
  /// One fact across all places.
  struct Column {
    struct Cell {
      let label: String
      let text: String
      /// Whether it is not what most places say.
      let isUnusual: Bool
    }

    let label: String
    let cells: [Cell]
    /// What is said, by how many places: the most frequent first.
    let answers: [(text: String, count: Int)]

    init(_ label: String, _ texts: [String]) {
      var counts: [String: Int] = [:]
      for text in texts { counts[text, default: 0] += 1 }
      answers = counts.map { (text: $0.key, count: $0.value) }.sorted {
        $0.count == $1.count ? Manifest.precedes($0.text, $1.text) : $0.count > $1.count
      }
      self.label = label
      let (answers, most) = (answers, answers.first?.count ?? 0)
      // Where two answers are as frequent, neither is unusual.
      let usual = Set(answers.filter { $0.count == most }.map(\.text))
      cells = texts.map { Cell(label: label, text: $0, isUnusual: !usual.contains($0)) }
    }

    var view: View {
      [
        "label": .text(label), "isSame": .flag(answers.count <= 1),
        "answers": .list(
          answers.map { ["text": .text($0.text), "count": .text(String($0.count))] }),
      ]
    }
  }

  static let model = PageModel.model(
    "servicePage", [.object("service", shape, zh: "一个事项在各地", en: "A service in all places")])

  private static let shape = ViewModel.Shape(
    "service",
    [
      .text("name", zh: "事项名称", en: "The name"),
      .text("code", zh: "基本编码", en: "The basic code"),
      .text("everydayNames", zh: "日常用语", en: "What people call it").optional,
      .text("count", zh: "地区数", en: "How many places"),
      .flag("isOne", zh: "是否只有一个地区", en: "Whether there is only one place"),
      .list("facts", of: fact, zh: "时限、费用、跑动在各地怎样", en: "Limit, fee and visits across places"),
      .flag("hasUnusual", zh: "是否有与多数地方不同的", en: "Whether anything is not what most places say"),
      .list("cities", of: city, zh: "各地市", en: "The cities"),
    ])

  private static let fact = ViewModel.Shape(
    "serviceFact",
    [
      .text("label", zh: "要点名", en: "What it is"),
      .flag("isSame", zh: "各地是否相同", en: "Whether all places say the same"),
      .list(
        "answers",
        of: ViewModel.Shape(
          "answer",
          [
            .text("text", zh: "内容", en: "What is said"),
            .text("count", zh: "多少处这样写", en: "In how many guides"),
          ]), zh: "各种写法，多的在前", en: "What is said, the most frequent first"),
    ])

  private static let city = ViewModel.Shape(
    "serviceCity",
    [
      .text("name", zh: "市名", en: "The name"),
      .list("offerings", of: offering, zh: "各地的办理", en: "Its offerings"),
    ])

  private static let offering = ViewModel.Shape(
    "offering",
    [
      .text("href", zh: "指南的地址", en: "The guide’s address"),
      .text("place", zh: "地区", en: "The place"),
      .text("name", zh: "事项名称，各处名称不同时才有", en: "The name, where names differ").optional,
      .text("body", zh: "办理机构", en: "The body"),
      .text("level", zh: "行使层级", en: "The level that handles it"),
      .list(
        "cells",
        of: ViewModel.Shape(
          "cell",
          [
            .text("label", zh: "要点名", en: "What it is"),
            .text("text", zh: "内容", en: "What is said"),
            .flag("isUnusual", zh: "是否与多数地方不同", en: "Whether most places say otherwise"),
          ]), zh: "时限、费用、跑动", en: "Limit, fee and visits"),
      .flag("hasFindings", zh: "是否待更正", en: "Whether it is published with errors"),
    ])
}
