package vn.vinhdanh.registration;

import org.springframework.data.repository.ListCrudRepository;

interface BlocRegistrationRepository extends ListCrudRepository<BlocRegistration, String> {}
