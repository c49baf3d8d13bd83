using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Merging;

internal static class ValueEquality
{
    /// <summary>Whether two selections have the same arguments, in any order.</summary>
    public static bool AreSame(IReadOnlyList<ArgumentNode> left, IReadOnlyList<ArgumentNode> right) =>
        left.Count == right.Count && left.All(argument => right.Any(other =>
            other.Name.Value == argument.Name.Value && AreSame(argument.Value, other.Value)));

    public static bool AreSame(ValueNode left, ValueNode right) => (left, right) switch
    {
        (ObjectValueNode first, ObjectValueNode second) => AreSame(first.Fields, second.Fields),
        (ListValueNode first, ListValueNode second) => first.Items.Count == second.Items.Count
            && first.Items.Zip(second.Items).All(pair => AreSame(pair.First, pair.Second)),
        (ObjectValueNode or ListValueNode, _) or (_, ObjectValueNode or ListValueNode) => false,
        (StringValueNode first, StringValueNode second) => first.Value == second.Value,
        _ => left.GetType() == right.GetType() && ValuePrinter.Print(left) == ValuePrinter.Print(right),
    };
}
