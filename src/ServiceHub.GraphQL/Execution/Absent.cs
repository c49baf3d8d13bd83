namespace ServiceHub.GraphQL.Execution;

/// <summary>Stands where a client gave nothing, which is not the same as null (specification, section 2.10.5).</summary>
internal sealed class Absent
{
    private Absent()
    {
    }

    public static Absent Value { get; } = new();
}
