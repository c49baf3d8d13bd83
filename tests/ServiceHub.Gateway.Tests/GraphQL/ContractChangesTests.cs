using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.GraphQL;

public class ContractChangesTests
{
    private static readonly string Verified = File.ReadAllText(Checkout.File("schema/servicehub.verified.graphql"));

    [Theory]
    [InlineData("  sex: Sex ", "  gender: Sex ", "- The field \"Citizen.sex\" was removed.")]
    [InlineData("citizens(by: [CitizenLookup!]!)", "citizens(by: [CitizenLookup!]!, hub: ID!)", "- The required argument \"Query.citizens(hub:)\" was added.")]
    [InlineData("sources: [SourceReport!]!", "sources: [SourceReport!]", "- The type of the field \"Citizen.sources\" changed from \"[SourceReport!]!\" to \"[SourceReport!]\".")]
    [InlineData("name: LocalizedText @access(scope: \"profile:read\"", "name: LocalizedText @access(scope: \"name:read\"", "- \"Citizen.name\" now carries @access(scope: \"name:read\", sensitivity: PERSONAL).")]
    public void What_breaks_clients_is_held_back_in_words(string part, string replacement, string words)
    {
        var broken = Replaced(part, replacement);

        Should.Throw<InvalidOperationException>(() => ContractChanges.ShouldBreakNobody(Verified, broken, accepted: false)).Message.ShouldContain(words);
        Should.NotThrow(() => ContractChanges.ShouldBreakNobody(Verified, broken, accepted: true));
    }

    [Theory]
    [InlineData("sources: [SourceReport!]!", "more: Int sources: [SourceReport!]!")]
    [InlineData("\"The name in use.\"", "\"The name, as it is in use.\"")]
    public void What_breaks_nobody_passes(string part, string replacement) =>
        Should.NotThrow(() => ContractChanges.ShouldBreakNobody(Verified, Replaced(part, replacement), accepted: false));

    private static string Replaced(string part, string replacement)
    {
        Verified.ShouldContain(part);
        return Verified.Replace(part, replacement, StringComparison.Ordinal);
    }
}
