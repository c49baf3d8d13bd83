using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.Services.Access;

/// <summary>Holds the contract's <c>@access</c>: without the scope a field is null, with the missing right in its error.</summary>
internal static class AccessGuard
{
    public const string Directive = "access";
    public const string Scope = "scope";

    /// <param name="denied">Told when a field stays closed, for those who report on it.</param>
    public static GuardFactory Create(Action<FieldDefinition, IReadOnlyList<object>> denied) => (directive, _) =>
    {
        var scope = directive.GetString(Scope)!;
        var error = new FieldError(ErrorCodes.Forbidden, $"This field needs the scope {scope}, which the token does not hold.",
            new Dictionary<string, object?> { [Scope] = scope });
        return (state, field, parents) =>
        {
            if (((Operation)state!).Caller.Scopes.Contains(scope))
            {
                return null;
            }
            denied(field, parents);
            return error;
        };
    };
}
