using ServiceHub.Adapters.Contract;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Protections;

/// <summary>Holds the contract's <c>@whereabouts</c>: of a person under protection such a field is null.</summary>
internal static class WhereaboutsGuard
{
    public const string Directive = "whereabouts";

    /// <summary>The same for every kind of protection, so that nobody learns of which the person is.</summary>
    public static readonly FieldError Protected = new(
        ErrorCodes.Forbidden, $"The person's record is under protection. This field needs the scope {Shields.ReadScope}, or an emergency access (breakGlass).",
        new Dictionary<string, object?> { ["scope"] = Shields.ReadScope, ["protected"] = true });

    public static GuardFactory Create => (_, _) => (_, _, parents) =>
        parents.Any(IsShielded) ? GuardVerdict.At([.. parents.Select(parent => IsShielded(parent) ? Protected : null)]) : default;

    /// <summary>Whether a field tells where a person may be met.</summary>
    public static bool Tells(FieldDefinition field) => field.Directives.Any(applied => applied.Name == Directive);

    private static bool IsShielded(object parent) => parent is CitizenView { Shield.HidesWhereabouts: true } or AgencyRecord { IsShielded: true };
}
