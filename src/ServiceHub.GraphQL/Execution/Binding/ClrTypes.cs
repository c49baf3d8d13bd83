using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

internal static class ClrTypes
{
    /// <summary>The CLR type of values of an SDL type: a nullable value type is its <see cref="Nullable{T}"/>.</summary>
    public static Type Lift(Type clrType, TypeReference type) =>
        clrType.IsValueType && !type.IsNonNull ? typeof(Nullable<>).MakeGenericType(clrType) : clrType;

    /// <summary>The type of a list's items; null when the CLR type is no list.</summary>
    public static Type? ItemOf(Type clrType)
    {
        if (clrType == typeof(string))
        {
            return null;
        }
        var lists = clrType.GetInterfaces().Append(clrType).Where(candidate => candidate.IsConstructedGenericType).ToList();
        return (lists.Find(list => list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            ?? lists.Find(list => list.GetGenericTypeDefinition() == typeof(IEnumerable<>)))?.GetGenericArguments()[0];
    }

    /// <summary>The public property that a field or input field means by its name.</summary>
    public static System.Reflection.PropertyInfo? PropertyOf(Type clrType, string name) =>
        clrType.GetProperty(char.ToUpperInvariant(name[0]) + name[1..]);

    public static bool NamesFit(string graphQLName, string clrName) =>
        graphQLName.Replace("_", "", StringComparison.Ordinal)
            .Equals(clrName.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
