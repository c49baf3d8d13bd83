using System.Globalization;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.Agencies.IdentityCard;

/// <summary>The registry's documents about a person.</summary>
internal static class CardDocuments
{
    private const string ForLife = "99999999";

    public static CardDocument? Card(Person person) => person.IdentityCard is not { } card ? null : new(
        person.NationalId!.Value.Digits,
        card.Name.Title.Th!, card.Name.Given.Th!, card.Name.Family?.Th ?? "",
        card.Name.Title.En!, card.Name.Given.En!, card.Name.Family?.En ?? "",
        ThaiDate.YearFirst(card.BirthDate),
        ((int)person.Sex).ToString(CultureInfo.InvariantCulture),
        ThaiDate.YearFirst(card.IssuedOn),
        card.ExpiresOn is { } last ? ThaiDate.YearFirst(last) : ForLife,
        ((int)card.Status).ToString(CultureInfo.InvariantCulture),
        person.Household.Address?.Full.Th ?? "",
        person.Household.Address?.Full.En ?? "");

    public static EarlierCardDocument Earlier(Person person, EarlierCardRecord card) => new(
        person.NationalId!.Value.Digits,
        card.Issue,
        ThaiDate.YearFirst(card.IssuedOn),
        ThaiDate.YearFirst(card.EndedOn),
        ((int)card.Reason).ToString("D2", CultureInfo.InvariantCulture));

    public static NameChangeDocument Change(Person person, NameChangeRecord change, int place) => new(
        person.NationalId!.Value.Digits,
        place + 1,
        ThaiDate.YearFirst(change.On),
        Code(change.Kind),
        change.From.Title.Th!, change.From.Given.Th!, change.From.Family?.Th ?? "",
        change.To.Title.Th!, change.To.Given.Th!, change.To.Family?.Th ?? "");

    public static LaserDocument? Laser(Person person, string? code) => person.IdentityCard is not { } card || code is null ? null : new(
        code, card.Name.Given.Th!, card.Name.Family?.Th ?? "-", ThaiDate.YearFirst(card.BirthDate), (int)card.Status);

    private static string Code(NameChangeKind kind) => kind switch
    {
        NameChangeKind.Given => "GN",
        NameChangeKind.FamilyByMarriage => "FM",
        NameChangeKind.FamilyByDivorce => "FD",
        _ => "FO",
    };
}
