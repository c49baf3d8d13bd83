namespace ServiceHub.GraphQL.Tests.Differential;

internal static class Wrapping
{
    /// <summary>A use of a type: with or without null, in no, one or two lists.</summary>
    public static string Wrap(this Dice dice, string type)
    {
        var bang = dice.OneIn(3) ? "!" : "";
        return dice.OneIn(4) ? dice.Wrap($"[{type}{bang}]") : type + bang;
    }
}
