using ServiceHub.Data.Agreements;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Consents;
using ServiceHub.Services.Protections;

namespace ServiceHub.Services.Access;

/// <summary>
/// Holds the contract's <c>@access</c>: without the scope, or an agreement that covers it, a field is null, with the missing
/// right in its error; so it is at each citizen who has not consented to what rests on consent.
/// </summary>
internal static class AccessGuard
{
    public const string Directive = "access";
    public const string Scope = "scope";

    private const string Sensitivity = "sensitivity";
    private const string Administrative = "ADMINISTRATIVE";

    /// <summary>Whether a guarded field tells something about citizens, and not about the hub's own running.</summary>
    public static bool IsAboutCitizens(AppliedDirective access) => access.GetString(Sensitivity) != Administrative;

    /// <param name="denied">Told when a field stays closed, for those who report on it.</param>
    public static GuardFactory Create(Action<FieldDefinition, IReadOnlyList<object>> denied) => (directive, _) =>
    {
        var isAboutCitizens = IsAboutCitizens(directive);
        var scope = directive.GetString(Scope)!;
        var error = new FieldError(ErrorCodes.Forbidden, $"This field needs the scope {scope}, which the token does not hold.",
            new Dictionary<string, object?> { [Scope] = scope });
        return (state, field, parents) =>
        {
            var operation = (Operation)state!;
            if (isAboutCitizens && operation.Judgement is null)
            {
                throw new InvalidOperationException($"{field} is asked for in an operation that nobody has admitted.");
            }
            if ((operation.Caller.Scopes.Contains(scope) ? operation.Refusal(field) : error) is { } refusal)
            {
                denied(field, parents);
                return refusal;
            }
            if (!isAboutCitizens)
            {
                return default;
            }
            var agreement = operation.Judgement!.ConsentFor(field);
            FieldError?[] closed = [.. parents.Select(parent => Closed(parent, agreement))];
            if (closed.All(error => error is null))
            {
                return default;
            }
            denied(field, [.. parents.Where((_, row) => closed[row] is not null)]);
            return GuardVerdict.At(closed);
        };

        static FieldError? Closed(object parent, Agreement? agreement) =>
            parent is CitizenView { Shield.HidesAll: true } ? WhereaboutsGuard.Protected
            : agreement is null ? null
            : parent is CitizenView citizen ? citizen.Withheld(agreement) : ConsentErrors.OfNobody(agreement);
    };
}
