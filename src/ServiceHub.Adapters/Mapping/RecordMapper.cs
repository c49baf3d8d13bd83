using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Mapping;

/// <summary>Makes records out of a protocol's rows. One instance serves all calls.</summary>
/// <typeparam name="TRow">The protocol's row.</typeparam>
public sealed class RecordMapper<TRow>
{
    private readonly string _agency;
    private readonly RecordShape _shape;
    private readonly IReadOnlyList<BoundField<TRow>> _fields;

    internal RecordMapper(string agency, RecordShape shape, IReadOnlyList<BoundField<TRow>> fields) =>
        (_agency, _shape, _fields) = (agency, shape, fields);

    /// <summary>Maps one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="asOf">When the row was true, if the agency says so.</param>
    /// <returns>The record; or the failure <see cref="AgencyFailureCode.Malformed"/>, naming the first field that does not fit.</returns>
    public AgencyAnswer Map(TRow row, DateTimeOffset? asOf)
    {
        var values = new object?[_fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var field = _fields[i];
            if (!field.TryRead(row, out values[i]))
            {
                return Malformed($"the field {field.Name} does not fit the converter {field.Converter}");
            }
            if (values[i] is null && field.Required)
            {
                return Malformed($"the required field {field.Name} is empty");
            }
        }
        return AgencyAnswer.Found(new AgencyRecord(_shape, values), asOf);
    }

    private AgencyAnswer Malformed(string what) => AgencyAnswer.Failed(AgencyFailure.Malformed($"{_agency}: {what}."));
}
