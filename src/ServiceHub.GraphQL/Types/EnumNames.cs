using System.Text.Json;

namespace ServiceHub.GraphQL.Types;

/// <summary>Turns the engine's own CLR enums to GraphQL names and back.</summary>
internal static class EnumNames
{
    public static string ToGraphQL<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    /// <returns>Whether there is such a value. Only the exact spelling counts.</returns>
    public static bool TryRead<TEnum>(string name, out TEnum value)
        where TEnum : struct, Enum =>
        Enum.TryParse(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out value) && ToGraphQL(value) == name;
}
