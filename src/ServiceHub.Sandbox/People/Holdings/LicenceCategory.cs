namespace ServiceHub.Sandbox.People.Holdings;

public enum LicenceCategory
{
    PrivateCar,
    PrivateMotorcycle,
    PublicCar,
    Truck,
}
