using System.Text;

namespace ServiceHub.Benchmarks.Engine;

/// <summary>Documents with a bit of everything, for the parser.</summary>
internal static class KitchenSink
{
    /// <summary>About one kilobyte.</summary>
    public const string Query = """"
        query Overview($id: ID!, $first: Int = 10, $filter: BenefitFilter = { schemes: ["old-age", "disability"], active: true, minimum: 1.5e3 }, $withCard: Boolean! = true) @live(ttl: 60) {
          person: citizen(id: $id) {
            ...Names
            card @include(if: $withCard) { number, status, issuedAt }
            benefits(first: $first, filter: $filter, sort: [AMOUNT_DESC, SCHEME]) @stream(initialCount: 2, label: "benefits") {
              id scheme amount
              ... on CashBenefit { account(masked: true) { bank number } }
              ... @skip(if: false) { agency { ...AgencyParts } }
            }
            cases(since: "2024-01-01", note: "quotes \" and \u0e44\u0e17\u0e22") { id title status openedAt }
          }
        }

        mutation Report($input: NeedInput!) {
          reportNeed(input: $input, text: """
            A block string
              keeps its indentation.
          """) { need { id kind } errors { code path } }
        }

        fragment Names on Citizen @tagged(names: ["a", "b"], weight: -4) { id name birthDate province }

        fragment AgencyParts on Agency { id name parent { id name } }
        """";

    /// <summary>A schema of about so many bytes.</summary>
    public static string Sdl(int bytes)
    {
        var sdl = new StringBuilder("type Query { first: Type0 }\n");
        for (var i = 0; sdl.Length < bytes; i++)
        {
            sdl.Append(Type(i));
        }
        return sdl.ToString();
    }

    private static string Type(int number) => $$"""
        "An object with a description, number {{number}}."
        type Type{{number}} implements Node & Named @key(fields: "id") {
          "Identifies it."
          id: ID!
          name(language: Language = TH, short: Boolean): String @deprecated(reason: "Use names.")
          names(first: Int = 10, after: String): [Name!]!
          next: Type{{number + 1}} @source(agency: "register-{{number}}")
        }

        input Input{{number}} { id: ID! tags: [String!] = ["a", "b"] range: Range = { from: 1, to: 2.5 } }

        enum Enum{{number}} { ONE TWO @deprecated THREE }


        """;
}
