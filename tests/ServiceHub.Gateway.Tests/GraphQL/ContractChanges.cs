using System.Text;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Utilities.Comparison;

namespace ServiceHub.Gateway.Tests.GraphQL;

/// <summary>Holds back what would break the clients of the contract, until somebody says that it is meant.</summary>
internal static class ContractChanges
{
    /// <summary>Beside UPDATE_SNAPSHOTS=1, so that nobody breaks clients by refreshing a file.</summary>
    private const string Acceptance = "ACCEPT_BREAKING_CHANGES";

    public static bool AreAccepted => Environment.GetEnvironmentVariable(Acceptance) == "1";

    public static void ShouldBreakNobody(string verified, string served, bool accepted)
    {
        var breaking = SchemaComparison.Compare(Read(verified), Read(served)).Where(Breaks).Select(change => change.Message).ToList();
        if (breaking.Count > 0 && !accepted)
        {
            throw new InvalidOperationException(
                $"The contract breaks its clients:\n- {string.Join("\n- ", breaking)}\nIf that is meant, set {Acceptance}=1 beside UPDATE_SNAPSHOTS=1.");
        }
    }

    /// <summary>A directive on an element of the contract is policy: who could read a field, or where it comes from, is changed by it.</summary>
    private static bool Breaks(SchemaChange change) => change.Severity == ChangeSeverity.Breaking
        || change.Kind is SchemaChangeKind.AppliedDirectiveAdded or SchemaChangeKind.AppliedDirectiveRemoved;

    private static Schema Read(string sdl) => Schema.Load([new SourceText("contract", Encoding.UTF8.GetBytes(sdl))]);
}
