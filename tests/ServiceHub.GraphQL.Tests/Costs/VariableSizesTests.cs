using ServiceHub.GraphQL.Costs;
using ServiceHub.GraphQL.Execution.Inputs;

namespace ServiceHub.GraphQL.Tests.Costs;

public class VariableSizesTests
{
    [Fact]
    public void A_number_is_itself_a_list_its_length_and_a_truth_one_or_zero()
    {
        var variables = new VariableValues();
        foreach (var (name, value) in new (string, object?)[]
        {
            ("number", 7), ("list", new List<string> { "a", "b" }), ("array", new int[3]), ("yes", true), ("no", false), ("text", "7"), ("nothing", null),
        })
        {
            variables.Add(name, new VariableValue(value, default));
        }
        var sizeOf = VariableSizes.Of(variables);

        new[] { "number", "list", "array", "yes", "no", "text", "nothing", "absent" }.Select(sizeOf)
            .ShouldBe([7, 2, 3, 1, 0, null, null, null]);
    }
}
