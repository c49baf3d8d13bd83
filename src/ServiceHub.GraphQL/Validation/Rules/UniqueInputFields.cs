using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.6.3, Input Object Field Uniqueness.</summary>
internal sealed class UniqueInputFields(ValidationContext context) : ValidationRule(context)
{
    public override void EnterObject(ObjectValueNode value)
    {
        var known = new Dictionary<string, int>();
        foreach (var field in value.Fields)
        {
            if (!known.TryAdd(field.Name.Value, field.Start))
            {
                Context.Report($"The field \"{field.Name.Value}\" is given more than once.", known[field.Name.Value], field.Start);
            }
        }
    }
}
